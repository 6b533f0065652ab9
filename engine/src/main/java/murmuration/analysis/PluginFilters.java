package murmuration.analysis;

import static java.util.Map.entry;
import static murmuration.analysis.Components.filter;
import static murmuration.analysis.Components.normalizing;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapaneseNumberFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanNumberFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.stempel.StempelFilter;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.apache.lucene.search.suggest.analyzing.SuggestStopFilter;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Token filters of Elastic's official plugins: analysis-icu, -stempel, -smartcn, -kuromoji and -nori. */
final class PluginFilters {

    static final Map<String, AnalysisProvider<TokenFilterFactory>> TABLE = Map.ofEntries(
        entry("icu_normalizer", normalizing(PluginFilters::icuNormalizer)),
        entry("icu_folding", normalizing(PluginFilters::icuFolding)),
        entry("icu_transform", normalizing(PluginFilters::icuTransform)),
        entry("polish_stem", filter(options -> words -> new StempelFilter(words, new StempelStemmer(PolishAnalyzer.getDefaultTable())))),
        entry("polish_stop", filter(options -> stop(options, "_polish_", PolishAnalyzer.getDefaultStopSet()))),
        entry("smartcn_stop", filter(options -> stop(options, "_smartcn_", SmartChineseAnalyzer.getDefaultStopSet()))),
        entry("ja_stop", filter(options -> stop(options, "_japanese_", JapaneseAnalyzer.getDefaultStopSet()))),
        entry("kuromoji_baseform", filter(options -> JapaneseBaseFormFilter::new)),
        entry("kuromoji_number", filter(options -> JapaneseNumberFilter::new)),
        entry("kuromoji_part_of_speech", filter(PluginFilters::japaneseTags)),
        entry("kuromoji_readingform", filter(PluginFilters::japaneseReading)),
        entry("kuromoji_stemmer", filter(PluginFilters::katakanaStem)),
        entry("nori_number", filter(options -> KoreanNumberFilter::new)),
        entry("nori_part_of_speech", filter(PluginFilters::koreanTags)),
        entry("nori_readingform", filter(options -> KoreanReadingFormFilter::new))
    );

    private static UnaryOperator<TokenStream> icuNormalizer(Options options) {
        Normalizer2 normalizer = Icu.normalizer(options, "name", "nfkc_cf");
        return words -> new ICUNormalizer2Filter(words, normalizer);
    }

    private static UnaryOperator<TokenStream> icuFolding(Options options) {
        Normalizer2 folding = Icu.filtered(options, ICUFoldingFilter.NORMALIZER);
        return words -> new ICUNormalizer2Filter(words, folding);
    }

    private static UnaryOperator<TokenStream> icuTransform(Options options) {
        int direction = options.text("dir", "forward").equals("reverse") ? Transliterator.REVERSE : Transliterator.FORWARD;
        Transliterator transform = Transliterator.getInstance(options.text("id", "Null"), direction);
        return words -> new ICUTransformFilter(words, transform);
    }

    /** A stop filter whose {@code stopwords} may also name the plugin's own list. */
    private static UnaryOperator<TokenStream> stop(Options options, String listName, CharArraySet list) {
        boolean ignoreCase = options.flag("ignore_case", false);
        Map<String, Set<?>> named = Map.of(listName, list);
        CharArraySet stopWords = Analysis.parseWords(options.environment(), options.settings(), "stopwords", list, named, ignoreCase);
        return options.flag("remove_trailing", true)
            ? words -> new StopFilter(words, stopWords)
            : words -> new SuggestStopFilter(words, stopWords);
    }

    private static UnaryOperator<TokenStream> japaneseTags(Options options) {
        List<String> given = Analysis.getWordList(options.environment(), options.settings(), "stoptags");
        Set<String> tags = given == null ? JapaneseAnalyzer.getDefaultStopTags() : new HashSet<>(given);
        return words -> new JapanesePartOfSpeechStopFilter(words, tags);
    }

    private static UnaryOperator<TokenStream> japaneseReading(Options options) {
        boolean romaji = options.flag("use_romaji", false);
        return words -> new JapaneseReadingFormFilter(words, romaji);
    }

    private static UnaryOperator<TokenStream> katakanaStem(Options options) {
        int shortest = options.number("minimum_length", JapaneseKatakanaStemFilter.DEFAULT_MINIMUM_LENGTH);
        return words -> new JapaneseKatakanaStemFilter(words, shortest);
    }

    private static UnaryOperator<TokenStream> koreanTags(Options options) {
        List<String> given = Analysis.getWordList(options.environment(), options.settings(), "stoptags");
        var tags = given == null ? KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS : EastAsian.koreanTags(given);
        return words -> new KoreanPartOfSpeechStopFilter(words, tags);
    }

    private PluginFilters() {}
}
