package murmuration.analysis;

import static java.util.Map.entry;
import static murmuration.analysis.Components.analyzer;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.br.BrazilianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.SimpleAnalyzer;
import org.apache.lucene.analysis.core.StopAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.FingerprintFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
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
        stemming("arabic", ArabicAnalyzer::new, ArabicAnalyzer::getDefaultStopSet),
        stemming("armenian", ArmenianAnalyzer::new, ArmenianAnalyzer::getDefaultStopSet),
        stemming("basque", BasqueAnalyzer::new, BasqueAnalyzer::getDefaultStopSet),
        stemming("bengali", BengaliAnalyzer::new, BengaliAnalyzer::getDefaultStopSet),
        stemming("brazilian", BrazilianAnalyzer::new, BrazilianAnalyzer::getDefaultStopSet),
        stemming("bulgarian", BulgarianAnalyzer::new, BulgarianAnalyzer::getDefaultStopSet),
        stemming("catalan", CatalanAnalyzer::new, CatalanAnalyzer::getDefaultStopSet),
        stemming("czech", CzechAnalyzer::new, CzechAnalyzer::getDefaultStopSet),
        stemming("danish", DanishAnalyzer::new, DanishAnalyzer::getDefaultStopSet),
        stemming("dutch", DutchAnalyzer::new, DutchAnalyzer::getDefaultStopSet),
        stemming("english", EnglishAnalyzer::new, EnglishAnalyzer::getDefaultStopSet),
        stemming("estonian", EstonianAnalyzer::new, EstonianAnalyzer::getDefaultStopSet),
        stemming("finnish", FinnishAnalyzer::new, FinnishAnalyzer::getDefaultStopSet),
        stemming("french", FrenchAnalyzer::new, FrenchAnalyzer::getDefaultStopSet),
        stemming("galician", GalicianAnalyzer::new, GalicianAnalyzer::getDefaultStopSet),
        stemming("german", GermanAnalyzer::new, GermanAnalyzer::getDefaultStopSet),
        stemming("hindi", HindiAnalyzer::new, HindiAnalyzer::getDefaultStopSet),
        stemming("hungarian", HungarianAnalyzer::new, HungarianAnalyzer::getDefaultStopSet),
        stemming("indonesian", IndonesianAnalyzer::new, IndonesianAnalyzer::getDefaultStopSet),
        stemming("irish", IrishAnalyzer::new, IrishAnalyzer::getDefaultStopSet),
        stemming("italian", ItalianAnalyzer::new, ItalianAnalyzer::getDefaultStopSet),
        stemming("latvian", LatvianAnalyzer::new, LatvianAnalyzer::getDefaultStopSet),
        stemming("lithuanian", LithuanianAnalyzer::new, LithuanianAnalyzer::getDefaultStopSet),
        stemming("norwegian", NorwegianAnalyzer::new, NorwegianAnalyzer::getDefaultStopSet),
        stemming("portuguese", PortugueseAnalyzer::new, PortugueseAnalyzer::getDefaultStopSet),
        stemming("romanian", RomanianAnalyzer::new, RomanianAnalyzer::getDefaultStopSet),
        stemming("russian", RussianAnalyzer::new, RussianAnalyzer::getDefaultStopSet),
        stemming("serbian", SerbianAnalyzer::new, SerbianAnalyzer::getDefaultStopSet),
        stemming("sorani", SoraniAnalyzer::new, SoraniAnalyzer::getDefaultStopSet),
        stemming("spanish", SpanishAnalyzer::new, SpanishAnalyzer::getDefaultStopSet),
        stemming("swedish", SwedishAnalyzer::new, SwedishAnalyzer::getDefaultStopSet),
        stemming("turkish", TurkishAnalyzer::new, TurkishAnalyzer::getDefaultStopSet),

        // No stem exclusion in the full product.
        stopping("cjk", CJKAnalyzer::new, CJKAnalyzer::getDefaultStopSet),
        stopping("greek", GreekAnalyzer::new, GreekAnalyzer::getDefaultStopSet),
        stopping("persian", PersianAnalyzer::new, PersianAnalyzer::getDefaultStopSet),
        stopping("thai", ThaiAnalyzer::new, ThaiAnalyzer::getDefaultStopSet),
        // Kept for old indices: words of the standard tokenizer, English stop words.
        entry("chinese", analyzer(options -> new StandardAnalyzer(EnglishAnalyzer.getDefaultStopSet()))),

        // Without a language.
        entry("keyword", analyzer(options -> new KeywordAnalyzer())),
        entry("simple", analyzer(options -> new SimpleAnalyzer())),
        entry("whitespace", analyzer(options -> new WhitespaceAnalyzer())),
        stopping("stop", StopAnalyzer::new, EnglishAnalyzer::getDefaultStopSet),
        entry("pattern", analyzer(Analyzers::pattern)),
        entry("fingerprint", analyzer(Analyzers::fingerprint)),

        // analysis-icu, -ukrainian, -stempel, -smartcn, -kuromoji, -nori
        entry("icu_analyzer", analyzer(Analyzers::icu)),
        stemming("ukrainian", UkrainianMorfologikAnalyzer::new, UkrainianMorfologikAnalyzer::getDefaultStopwords),
        stemming("polish", PolishAnalyzer::new, PolishAnalyzer::getDefaultStopSet),
        stopping("smartcn", SmartChineseAnalyzer::new, SmartChineseAnalyzer::getDefaultStopSet),
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
            protected Reader initReader(String field, Reader text) {
                return new ICUNormalizer2CharFilter(text, normalizer);
            }

            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new ICUTokenizer();
                return new TokenStreamComponents(tokenizer, new ICUFoldingFilter(tokenizer));
            }

            @Override
            protected Reader initReaderForNormalization(String field, Reader text) {
                return new ICUNormalizer2CharFilter(text, normalizer);
            }

            @Override
            protected TokenStream normalize(String field, TokenStream words) {
                return new ICUFoldingFilter(words);
            }
        };
    }

    private static Analyzer kuromoji(Options options) throws IOException {
        return new JapaneseAnalyzer(
            EastAsian.japaneseUserWords(options),
            EastAsian.japaneseMode(options),
            options.stopWords(JapaneseAnalyzer.getDefaultStopSet()),
            JapaneseAnalyzer.getDefaultStopTags()
        );
    }

    private static Analyzer nori(Options options) throws IOException {
        Set<POS.Tag> stopTags = options.bare() || options.list("stoptags").isEmpty()
            ? KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS
            : EastAsian.koreanTags(options.list("stoptags"));
        return new KoreanAnalyzer(EastAsian.koreanUserWords(options), EastAsian.koreanMode(options), stopTags, false);
    }

    private static Analyzer chain(Supplier<Tokenizer> tokenizers, UnaryOperator<TokenStream> filters) {
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
