package murmuration.analysis;

import static java.util.Map.entry;
import static murmuration.analysis.Components.analyzer;

import com.ibm.icu.text.Normalizer2;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.SimpleAnalyzer;
import org.apache.lucene.analysis.core.StopAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.FingerprintFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.elasticsearch.common.regex.Regex;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Every analyzer, one row a name. A row reads its own defaults, so that a language nobody uses costs nothing. */
final class Analyzers {

    /** Constructors that most of Lucene's language analyzers share. */
    private interface Stemming {
        Analyzer make(CharArraySet stopWords, CharArraySet stemExclusion);
    }

    private interface Stopping {
        Analyzer make(CharArraySet stopWords);
    }

    static final Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> TABLE = Map.ofEntries(
        stemming("arabic", org.apache.lucene.analysis.ar.ArabicAnalyzer::new, org.apache.lucene.analysis.ar.ArabicAnalyzer::getDefaultStopSet),
        stemming("armenian", org.apache.lucene.analysis.hy.ArmenianAnalyzer::new, org.apache.lucene.analysis.hy.ArmenianAnalyzer::getDefaultStopSet),
        stemming("basque", org.apache.lucene.analysis.eu.BasqueAnalyzer::new, org.apache.lucene.analysis.eu.BasqueAnalyzer::getDefaultStopSet),
        stemming("bengali", org.apache.lucene.analysis.bn.BengaliAnalyzer::new, org.apache.lucene.analysis.bn.BengaliAnalyzer::getDefaultStopSet),
        stemming("brazilian", org.apache.lucene.analysis.br.BrazilianAnalyzer::new, org.apache.lucene.analysis.br.BrazilianAnalyzer::getDefaultStopSet),
        stemming("bulgarian", org.apache.lucene.analysis.bg.BulgarianAnalyzer::new, org.apache.lucene.analysis.bg.BulgarianAnalyzer::getDefaultStopSet),
        stemming("catalan", org.apache.lucene.analysis.ca.CatalanAnalyzer::new, org.apache.lucene.analysis.ca.CatalanAnalyzer::getDefaultStopSet),
        stemming("czech", org.apache.lucene.analysis.cz.CzechAnalyzer::new, org.apache.lucene.analysis.cz.CzechAnalyzer::getDefaultStopSet),
        stemming("danish", org.apache.lucene.analysis.da.DanishAnalyzer::new, org.apache.lucene.analysis.da.DanishAnalyzer::getDefaultStopSet),
        stemming("dutch", org.apache.lucene.analysis.nl.DutchAnalyzer::new, org.apache.lucene.analysis.nl.DutchAnalyzer::getDefaultStopSet),
        stemming("english", org.apache.lucene.analysis.en.EnglishAnalyzer::new, org.apache.lucene.analysis.en.EnglishAnalyzer::getDefaultStopSet),
        stemming("estonian", org.apache.lucene.analysis.et.EstonianAnalyzer::new, org.apache.lucene.analysis.et.EstonianAnalyzer::getDefaultStopSet),
        stemming("finnish", org.apache.lucene.analysis.fi.FinnishAnalyzer::new, org.apache.lucene.analysis.fi.FinnishAnalyzer::getDefaultStopSet),
        stemming("french", org.apache.lucene.analysis.fr.FrenchAnalyzer::new, org.apache.lucene.analysis.fr.FrenchAnalyzer::getDefaultStopSet),
        stemming("galician", org.apache.lucene.analysis.gl.GalicianAnalyzer::new, org.apache.lucene.analysis.gl.GalicianAnalyzer::getDefaultStopSet),
        stemming("german", org.apache.lucene.analysis.de.GermanAnalyzer::new, org.apache.lucene.analysis.de.GermanAnalyzer::getDefaultStopSet),
        stemming("hindi", org.apache.lucene.analysis.hi.HindiAnalyzer::new, org.apache.lucene.analysis.hi.HindiAnalyzer::getDefaultStopSet),
        stemming("hungarian", org.apache.lucene.analysis.hu.HungarianAnalyzer::new, org.apache.lucene.analysis.hu.HungarianAnalyzer::getDefaultStopSet),
        stemming("indonesian", org.apache.lucene.analysis.id.IndonesianAnalyzer::new, org.apache.lucene.analysis.id.IndonesianAnalyzer::getDefaultStopSet),
        stemming("irish", org.apache.lucene.analysis.ga.IrishAnalyzer::new, org.apache.lucene.analysis.ga.IrishAnalyzer::getDefaultStopSet),
        stemming("italian", org.apache.lucene.analysis.it.ItalianAnalyzer::new, org.apache.lucene.analysis.it.ItalianAnalyzer::getDefaultStopSet),
        stemming("latvian", org.apache.lucene.analysis.lv.LatvianAnalyzer::new, org.apache.lucene.analysis.lv.LatvianAnalyzer::getDefaultStopSet),
        stemming("lithuanian", org.apache.lucene.analysis.lt.LithuanianAnalyzer::new, org.apache.lucene.analysis.lt.LithuanianAnalyzer::getDefaultStopSet),
        stemming("norwegian", org.apache.lucene.analysis.no.NorwegianAnalyzer::new, org.apache.lucene.analysis.no.NorwegianAnalyzer::getDefaultStopSet),
        stemming("portuguese", org.apache.lucene.analysis.pt.PortugueseAnalyzer::new, org.apache.lucene.analysis.pt.PortugueseAnalyzer::getDefaultStopSet),
        stemming("romanian", org.apache.lucene.analysis.ro.RomanianAnalyzer::new, org.apache.lucene.analysis.ro.RomanianAnalyzer::getDefaultStopSet),
        stemming("russian", org.apache.lucene.analysis.ru.RussianAnalyzer::new, org.apache.lucene.analysis.ru.RussianAnalyzer::getDefaultStopSet),
        stemming("serbian", org.apache.lucene.analysis.sr.SerbianAnalyzer::new, org.apache.lucene.analysis.sr.SerbianAnalyzer::getDefaultStopSet),
        stemming("sorani", org.apache.lucene.analysis.ckb.SoraniAnalyzer::new, org.apache.lucene.analysis.ckb.SoraniAnalyzer::getDefaultStopSet),
        stemming("spanish", org.apache.lucene.analysis.es.SpanishAnalyzer::new, org.apache.lucene.analysis.es.SpanishAnalyzer::getDefaultStopSet),
        stemming("swedish", org.apache.lucene.analysis.sv.SwedishAnalyzer::new, org.apache.lucene.analysis.sv.SwedishAnalyzer::getDefaultStopSet),
        stemming("turkish", org.apache.lucene.analysis.tr.TurkishAnalyzer::new, org.apache.lucene.analysis.tr.TurkishAnalyzer::getDefaultStopSet),

        // No stem exclusion in the full product.
        stopping("cjk", org.apache.lucene.analysis.cjk.CJKAnalyzer::new, org.apache.lucene.analysis.cjk.CJKAnalyzer::getDefaultStopSet),
        stopping("greek", org.apache.lucene.analysis.el.GreekAnalyzer::new, org.apache.lucene.analysis.el.GreekAnalyzer::getDefaultStopSet),
        stopping("persian", org.apache.lucene.analysis.fa.PersianAnalyzer::new, org.apache.lucene.analysis.fa.PersianAnalyzer::getDefaultStopSet),
        stopping("thai", org.apache.lucene.analysis.th.ThaiAnalyzer::new, org.apache.lucene.analysis.th.ThaiAnalyzer::getDefaultStopSet),
        // Kept for old indices: words of the standard tokenizer, English stop words.
        entry("chinese", analyzer(options -> new StandardAnalyzer(org.apache.lucene.analysis.en.EnglishAnalyzer.getDefaultStopSet()))),

        // Without a language.
        entry("keyword", analyzer(options -> new KeywordAnalyzer())),
        entry("simple", analyzer(options -> new SimpleAnalyzer())),
        entry("whitespace", analyzer(options -> new WhitespaceAnalyzer())),
        stopping("stop", StopAnalyzer::new, org.apache.lucene.analysis.en.EnglishAnalyzer::getDefaultStopSet),
        entry("pattern", analyzer(Analyzers::pattern)),
        entry("fingerprint", analyzer(Analyzers::fingerprint)),

        // analysis-icu, -ukrainian, -stempel, -smartcn, -kuromoji, -nori
        entry("icu_analyzer", analyzer(Analyzers::icu)),
        stemming("ukrainian", UkrainianMorfologikAnalyzer::new, UkrainianMorfologikAnalyzer::getDefaultStopwords),
        stemming("polish", org.apache.lucene.analysis.pl.PolishAnalyzer::new, org.apache.lucene.analysis.pl.PolishAnalyzer::getDefaultStopSet),
        stopping("smartcn", org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer::new, org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer::getDefaultStopSet),
        entry("kuromoji", analyzer(Analyzers::kuromoji)),
        entry("nori", analyzer(Analyzers::nori))
    );

    private static Map.Entry<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> stemming(
        String name,
        Stemming constructor,
        Supplier<CharArraySet> stopWords
    ) {
        return entry(name, analyzer(options -> constructor.make(options.stopWords(stopWords.get()), options.stemExclusion())));
    }

    private static Map.Entry<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> stopping(
        String name,
        Stopping constructor,
        Supplier<CharArraySet> stopWords
    ) {
        return entry(name, analyzer(options -> constructor.make(options.stopWords(stopWords.get()))));
    }

    private static Analyzer pattern(Options options) {
        Pattern pattern = Regex.compile(options.text("pattern", "\\W+"), options.text("flags", null));
        boolean lowercase = options.flag("lowercase", true);
        CharArraySet stopWords = options.stopWords(CharArraySet.EMPTY_SET);
        return chain(() -> new PatternTokenizer(pattern, -1), words -> {
            TokenStream folded = lowercase ? new LowerCaseFilter(words) : words;
            return stopWords.isEmpty() ? folded : new StopFilter(folded, stopWords);
        });
    }

    private static Analyzer fingerprint(Options options) {
        char separator = options.character("separator", ' ');
        int longest = options.number("max_output_size", 255);
        CharArraySet stopWords = options.stopWords(CharArraySet.EMPTY_SET);
        return chain(StandardTokenizer::new, words -> {
            TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words), false);
            return new FingerprintFilter(new StopFilter(folded, stopWords), longest, separator);
        });
    }

    private static Analyzer icu(Options options) {
        Normalizer2 normalizer = Icu.normalizer(options, "method", "nfkc_cf");
        return new Analyzer() {
            @Override
            protected java.io.Reader initReader(String field, java.io.Reader text) {
                return new ICUNormalizer2CharFilter(text, normalizer);
            }

            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new ICUTokenizer();
                return new TokenStreamComponents(tokenizer, new ICUFoldingFilter(tokenizer));
            }

            @Override
            protected java.io.Reader initReaderForNormalization(String field, java.io.Reader text) {
                return new ICUNormalizer2CharFilter(text, normalizer);
            }

            @Override
            protected TokenStream normalize(String field, TokenStream words) {
                return new ICUFoldingFilter(words);
            }
        };
    }

    private static Analyzer kuromoji(Options options) throws java.io.IOException {
        return new JapaneseAnalyzer(
            EastAsian.japaneseUserWords(options),
            EastAsian.japaneseMode(options),
            options.stopWords(JapaneseAnalyzer.getDefaultStopSet()),
            JapaneseAnalyzer.getDefaultStopTags()
        );
    }

    private static Analyzer nori(Options options) throws java.io.IOException {
        var stopTags = options.bare() || options.list("stoptags").isEmpty()
            ? KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS
            : EastAsian.koreanTags(options.list("stoptags"));
        return new KoreanAnalyzer(EastAsian.koreanUserWords(options), EastAsian.koreanMode(options), stopTags, false);
    }

    private static Analyzer chain(Supplier<Tokenizer> tokenizers, java.util.function.UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = tokenizers.get();
                return new TokenStreamComponents(tokenizer, filters.apply(tokenizer));
            }

            @Override
            protected TokenStream normalize(String field, TokenStream words) {
                return new LowerCaseFilter(words);
            }
        };
    }

    private Analyzers() {}
}
