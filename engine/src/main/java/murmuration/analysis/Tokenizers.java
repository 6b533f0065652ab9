package murmuration.analysis;

import static java.util.Map.entry;
import static murmuration.analysis.Components.tokenizer;
import static murmuration.analysis.Components.withOptions;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.classic.ClassicTokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LetterTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.path.PathHierarchyTokenizer;
import org.apache.lucene.analysis.path.ReversePathHierarchyTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.pattern.SimplePatternSplitTokenizer;
import org.apache.lucene.analysis.pattern.SimplePatternTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.th.ThaiTokenizer;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Tokenizers: they cut a text into words. The server itself has only {@code standard}. */
final class Tokenizers {

    private static final int LONGEST = StandardAnalyzer.DEFAULT_MAX_TOKEN_LENGTH;

    static final Map<String, AnalysisProvider<TokenizerFactory>> TABLE = Map.ofEntries(
        entry("keyword", tokenizer(options -> {
            int buffer = options.number("buffer_size", KeywordTokenizer.DEFAULT_BUFFER_SIZE);
            return () -> new KeywordTokenizer(buffer);
        })),
        entry("letter", tokenizer(options -> LetterTokenizer::new)),
        entry("whitespace", tokenizer(options -> {
            int longest = options.number("max_token_length", LONGEST);
            return () -> new WhitespaceTokenizer(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, longest);
        })),
        entry("uax_url_email", tokenizer(options -> {
            int longest = options.number("max_token_length", LONGEST);
            return () -> {
                UAX29URLEmailTokenizer tokenizer = new UAX29URLEmailTokenizer();
                tokenizer.setMaxTokenLength(longest);
                return tokenizer;
            };
        })),
        entry("classic", tokenizer(options -> {
            int longest = options.number("max_token_length", LONGEST);
            return () -> {
                ClassicTokenizer tokenizer = new ClassicTokenizer();
                tokenizer.setMaxTokenLength(longest);
                return tokenizer;
            };
        })),
        entry("thai", tokenizer(options -> ThaiTokenizer::new)),
        entry("path_hierarchy", tokenizer(Tokenizers::pathHierarchy)),
        entry("pattern", tokenizer(options -> {
            Pattern pattern = TokenFilters.pattern(options, options.text("pattern", "\\W+"));
            int group = options.number("group", -1);
            return () -> new PatternTokenizer(pattern, group);
        })),
        entry("simple_pattern", tokenizer(options -> {
            String pattern = options.text("pattern", "");
            return () -> new SimplePatternTokenizer(pattern);
        })),
        entry("simple_pattern_split", tokenizer(options -> {
            String pattern = options.text("pattern", "");
            return () -> new SimplePatternSplitTokenizer(pattern);
        })),
        entry("char_group", withOptions(tokenizer(Tokenizers::charGroup))),
        entry("ngram", tokenizer(Tokenizers::ngram)),
        entry("edge_ngram", tokenizer(Tokenizers::edgeNgram)),

        // analysis-icu, -smartcn, -kuromoji, -nori
        entry("icu_tokenizer", tokenizer(options -> {
            options.refuse("rule_files");
            return ICUTokenizer::new;
        })),
        entry("smartcn_tokenizer", tokenizer(options -> HMMChineseTokenizer::new)),
        entry("kuromoji_tokenizer", tokenizer(Tokenizers::kuromoji)),
        entry("nori_tokenizer", tokenizer(Tokenizers::nori))
    );

    private static Supplier<Tokenizer> pathHierarchy(Options options) {
        int buffer = options.number("buffer_size", 1024);
        char delimiter = options.character("delimiter", PathHierarchyTokenizer.DEFAULT_DELIMITER);
        char replacement = options.character("replacement", delimiter);
        int skip = options.number("skip", PathHierarchyTokenizer.DEFAULT_SKIP);
        return options.flag("reverse", false)
            ? () -> new ReversePathHierarchyTokenizer(buffer, delimiter, replacement, skip)
            : () -> new PathHierarchyTokenizer(buffer, delimiter, replacement, skip);
    }

    /** Cuts at every listed character, or kind of character. */
    private static Supplier<Tokenizer> charGroup(Options options) {
        IntPredicate cut = character -> false;
        List<String> listed = options.list("tokenize_on_chars");
        if (listed.isEmpty()) {
            throw options.wrong("tokenize_on_chars", "must be given");
        }
        for (String item : listed) {
            cut = cut.or(CharKinds.separator(options, item));
        }
        IntPredicate kept = cut.negate();
        int longest = options.number("max_token_length", CharTokenizer.DEFAULT_MAX_WORD_LEN);
        return () -> new CharTokenizer(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, longest) {
            @Override
            protected boolean isTokenChar(int character) {
                return kept.test(character);
            }
        };
    }

    private static Supplier<Tokenizer> ngram(Options options) {
        int min = options.number("min_gram", NGramTokenizer.DEFAULT_MIN_NGRAM_SIZE);
        int max = options.number("max_gram", NGramTokenizer.DEFAULT_MAX_NGRAM_SIZE);
        requireNgramDifference(options, min, max);
        IntPredicate kept = CharKinds.kept(options);
        return () -> new NGramTokenizer(min, max) {
            @Override
            protected boolean isTokenChar(int character) {
                return kept.test(character);
            }
        };
    }

    private static Supplier<Tokenizer> edgeNgram(Options options) {
        int min = options.number("min_gram", NGramTokenizer.DEFAULT_MIN_NGRAM_SIZE);
        int max = options.number("max_gram", NGramTokenizer.DEFAULT_MAX_NGRAM_SIZE);
        IntPredicate kept = CharKinds.kept(options);
        return () -> new EdgeNGramTokenizer(min, max) {
            @Override
            protected boolean isTokenChar(int character) {
                return kept.test(character);
            }
        };
    }

    /** Many lengths make many words: the index setting bounds them. */
    static void requireNgramDifference(Options options, int min, int max) {
        int allowed = options.index().getMaxNgramDiff();
        if (max - min > allowed) {
            throw options.wrong("max_gram", "may be at most [index.max_ngram_diff] = " + allowed + " more than [min_gram]");
        }
    }

    private static Supplier<Tokenizer> kuromoji(Options options) throws java.io.IOException {
        options.refuse("nbest_cost", "nbest_examples");
        var userWords = EastAsian.japaneseUserWords(options);
        var mode = EastAsian.japaneseMode(options);
        boolean noPunctuation = options.flag("discard_punctuation", true);
        boolean noCompound = options.flag("discard_compound_token", false);
        return () -> new JapaneseTokenizer(userWords, noPunctuation, noCompound, mode);
    }

    private static Supplier<Tokenizer> nori(Options options) throws java.io.IOException {
        var userWords = EastAsian.koreanUserWords(options);
        var mode = EastAsian.koreanMode(options);
        boolean noPunctuation = options.flag("discard_punctuation", true);
        return () -> new KoreanTokenizer(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, userWords, mode, false, noPunctuation);
    }

    private Tokenizers() {}
}
