package murmuration.analysis;

import static java.util.Map.entry;
import static murmuration.analysis.Components.filter;
import static murmuration.analysis.Components.normalizing;
import static murmuration.analysis.Components.withOptions;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.classic.ClassicFilter;
import org.apache.lucene.analysis.commongrams.CommonGramsFilter;
import org.apache.lucene.analysis.commongrams.CommonGramsQueryFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.TypeTokenFilter;
import org.apache.lucene.analysis.core.UpperCaseFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishLowerCaseFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.FingerprintFilter;
import org.apache.lucene.analysis.miscellaneous.KeepWordFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Token filters of the full product, but for stemming (StemFilters). The server itself has stop, shingle, hunspell. */
final class TokenFilters {

    static final Map<String, AnalysisProvider<TokenFilterFactory>> TABLE = Map.ofEntries(
        // Letters
        entry("lowercase", normalizing(TokenFilters::lowercase)),
        entry("uppercase", normalizing(options -> UpperCaseFilter::new)),
        entry("asciifolding", normalizing(TokenFilters::asciiFolding, options -> words -> new ASCIIFoldingFilter(words, false))),
        entry("decimal_digit", normalizing(options -> DecimalDigitFilter::new)),
        entry("cjk_width", normalizing(options -> CJKWidthFilter::new)),
        entry("arabic_normalization", normalizing(options -> ArabicNormalizationFilter::new)),
        entry("bengali_normalization", normalizing(options -> BengaliNormalizationFilter::new)),
        entry("german_normalization", normalizing(options -> GermanNormalizationFilter::new)),
        entry("hindi_normalization", normalizing(options -> HindiNormalizationFilter::new)),
        entry("indic_normalization", normalizing(options -> IndicNormalizationFilter::new)),
        entry("persian_normalization", normalizing(options -> PersianNormalizationFilter::new)),
        entry("scandinavian_folding", normalizing(options -> ScandinavianFoldingFilter::new)),
        entry("scandinavian_normalization", normalizing(options -> ScandinavianNormalizationFilter::new)),
        entry("serbian_normalization", normalizing(options -> SerbianNormalizationFilter::new)),
        entry("sorani_normalization", normalizing(options -> SoraniNormalizationFilter::new)),
        entry("trim", normalizing(options -> TrimFilter::new)),
        entry("pattern_replace", withOptions(normalizing(TokenFilters::patternReplace))),
        entry("elision", normalizing(TokenFilters::elision)),
        entry("apostrophe", filter(options -> ApostropheFilter::new)),
        entry("classic", filter(options -> ClassicFilter::new)),
        entry("reverse", filter(options -> ReverseStringFilter::new)),
        entry("truncate", filter(TokenFilters::truncate)),

        // Which words stay
        entry("length", filter(TokenFilters::length)),
        entry("limit", filter(TokenFilters::limit)),
        entry("keep", withOptions(filter(TokenFilters::keep))),
        entry("keep_types", withOptions(filter(TokenFilters::keepTypes))),
        entry("unique", filter(TokenFilters::unique)),
        entry("remove_duplicates", filter(options -> RemoveDuplicatesTokenFilter::new)),
        entry("keyword_marker", withOptions(filter(TokenFilters::keywordMarker))),
        entry("keyword_repeat", filter(options -> KeywordRepeatFilter::new)),

        // More or other words
        entry("cjk_bigram", filter(TokenFilters::cjkBigram)),
        entry("common_grams", withOptions(filter(TokenFilters::commonGrams))),
        entry("edge_ngram", filter(TokenFilters::edgeNgram)),
        entry("ngram", filter(TokenFilters::ngram)),
        entry("fingerprint", filter(TokenFilters::fingerprint)),
        entry("pattern_capture", withOptions(filter(TokenFilters::patternCapture))),
        entry("word_delimiter_graph", filter(WordDelimiter::graph)),
        entry("word_delimiter", filter(WordDelimiter::flat)),
        entry("flatten_graph", filter(options -> FlattenGraphFilter::new)),
        entry("multiplexer", withOptions(Multiplexer.PROVIDER))
    );

    private static UnaryOperator<TokenStream> lowercase(Options options) {
        String language = options.bare() ? null : options.text("language", null);
        if (language == null) {
            return LowerCaseFilter::new;
        }
        return switch (language.toLowerCase(java.util.Locale.ROOT)) {
            case "greek" -> GreekLowerCaseFilter::new;
            case "irish" -> IrishLowerCaseFilter::new;
            case "turkish" -> TurkishLowerCaseFilter::new;
            default -> throw options.wrong("language", "must be greek, irish or turkish");
        };
    }

    private static UnaryOperator<TokenStream> asciiFolding(Options options) {
        boolean both = options.flag("preserve_original", false);
        return words -> new ASCIIFoldingFilter(words, both);
    }

    private static UnaryOperator<TokenStream> patternReplace(Options options) {
        Pattern pattern = pattern(options, options.text("pattern", null));
        String replacement = options.text("replacement", "");
        boolean all = options.flag("all", true);
        return words -> new PatternReplaceFilter(words, pattern, replacement, all);
    }

    /** By its bare name it takes off the French articles; with options the articles must be given. */
    private static UnaryOperator<TokenStream> elision(Options options) {
        CharArraySet articles = options.bare()
            ? FrenchAnalyzer.DEFAULT_ARTICLES
            : Analysis.parseArticles(options.environment(), options.settings());
        if (articles == null) {
            throw options.wrong("articles", "or [articles_path] must be given");
        }
        return words -> new ElisionFilter(words, articles);
    }

    
    private static UnaryOperator<TokenStream> truncate(Options options) {
        int length = options.number("length", options.bare() ? 10 : -1);
        if (length <= 0) {
            throw options.wrong("length", "must be given, and more than 0");
        }
        return words -> TruncateTokenFilter.truncateAfterChars(words, length);
    }

    private static UnaryOperator<TokenStream> length(Options options) {
        int min = options.number("min", 0);
        int max = options.number("max", Integer.MAX_VALUE);
        return words -> new LengthFilter(words, min, max);
    }

    private static UnaryOperator<TokenStream> limit(Options options) {
        int count = options.number("max_token_count", 1);
        boolean readOn = options.flag("consume_all_tokens", false);
        return words -> new LimitTokenCountFilter(words, count, readOn);
    }

    private static UnaryOperator<TokenStream> keep(Options options) {
        List<String> kept = options.lines("keep_words");
        if (kept == null) {
            throw options.wrong("keep_words", "or [keep_words_path] must be given");
        }
        CharArraySet words = new CharArraySet(kept, options.flag("keep_words_case", false));
        return stream -> new KeepWordFilter(stream, words);
    }

    private static UnaryOperator<TokenStream> keepTypes(Options options) {
        Set<String> types = new HashSet<>(options.list("types"));
        if (types.isEmpty()) {
            throw options.wrong("types", "must be given");
        }
        boolean kept = switch (options.text("mode", "include")) {
            case "include" -> true;
            case "exclude" -> false;
            default -> throw options.wrong("mode", "must be include or exclude");
        };
        return words -> new TypeTokenFilter(words, types, kept);
    }

    private static UnaryOperator<TokenStream> unique(Options options) {
        boolean samePlace = options.flag("only_on_same_position", false);
        return words -> new UniqueFilter(words, samePlace);
    }

    private static UnaryOperator<TokenStream> keywordMarker(Options options) {
        String pattern = options.text("keywords_pattern", null);
        if (pattern != null) {
            if (options.words("keywords") != null) {
                throw options.wrong("keywords_pattern", "cannot stand beside [keywords] or [keywords_path]");
            }
            Pattern compiled = Pattern.compile(pattern);
            return words -> new PatternKeywordMarkerFilter(words, compiled);
        }
        CharArraySet listed = options.words("keywords");
        if (listed == null) {
            throw options.wrong("keywords", "or [keywords_path] or [keywords_pattern] must be given");
        }
        CharArraySet kept = new CharArraySet(listed, options.flag("ignore_case", false));
        return words -> new SetKeywordMarkerFilter(words, kept);
    }

    private static UnaryOperator<TokenStream> cjkBigram(Options options) {
        int scripts = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;
        for (String script : options.list("ignored_scripts")) {
            scripts &= ~switch (script) {
                case "han" -> CJKBigramFilter.HAN;
                case "hiragana" -> CJKBigramFilter.HIRAGANA;
                case "katakana" -> CJKBigramFilter.KATAKANA;
                case "hangul" -> CJKBigramFilter.HANGUL;
                default -> throw options.wrong("ignored_scripts", "may hold han, hiragana, katakana, hangul");
            };
        }
        int paired = scripts;
        boolean single = options.flag("output_unigrams", false);
        return words -> new CJKBigramFilter(words, paired, single);
    }

    private static UnaryOperator<TokenStream> commonGrams(Options options) {
        boolean ignoreCase = options.flag("ignore_case", false);
        CharArraySet common = Analysis.parseCommonWords(options.environment(), options.settings(), null, ignoreCase);
        if (common == null) {
            throw options.wrong("common_words", "or [common_words_path] must be given");
        }
        boolean forQueries = options.flag("query_mode", false);
        return words -> {
            CommonGramsFilter grams = new CommonGramsFilter(words, common);
            return forQueries ? new CommonGramsQueryFilter(grams) : grams;
        };
    }

    private static UnaryOperator<TokenStream> edgeNgram(Options options) {
        int min = options.number("min_gram", 1);
        int max = options.number("max_gram", options.bare() ? 1 : 2);
        boolean original = options.flag("preserve_original", false);
        boolean back = switch (options.text("side", "front")) {
            case "front" -> false;
            case "back" -> true;
            default -> throw options.wrong("side", "must be front or back");
        };
        return words -> {
            TokenStream turned = back ? new ReverseStringFilter(words) : words;
            TokenStream grams = new EdgeNGramTokenFilter(turned, min, max, original);
            return back ? new ReverseStringFilter(grams) : grams;
        };
    }

    private static UnaryOperator<TokenStream> ngram(Options options) {
        int min = options.number("min_gram", 1);
        int max = options.number("max_gram", 2);
        Tokenizers.requireNgramDifference(options, min, max);
        boolean original = options.flag("preserve_original", false);
        return words -> new NGramTokenFilter(words, min, max, original);
    }

    private static UnaryOperator<TokenStream> fingerprint(Options options) {
        char separator = options.character("separator", ' ');
        int longest = options.number("max_output_size", 255);
        return words -> new FingerprintFilter(words, longest, separator);
    }

    private static UnaryOperator<TokenStream> patternCapture(Options options) {
        Pattern[] patterns = options.list("patterns").stream().map(Pattern::compile).toArray(Pattern[]::new);
        if (patterns.length == 0) {
            throw options.wrong("patterns", "must be given");
        }
        boolean original = options.flag("preserve_original", true);
        return words -> new PatternCaptureGroupTokenFilter(words, original, patterns);
    }

    static Pattern pattern(Options options, String pattern) {
        if (pattern == null) {
            throw options.wrong("pattern", "must be given");
        }
        return Regex.compile(pattern, options.text("flags", null));
    }

    private TokenFilters() {}
}
