package murmuration.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.elasticsearch.index.analysis.Analysis;

/** Options that the names of analysis-kuromoji and -nori share. */
final class EastAsian {

    static JapaneseTokenizer.Mode japaneseMode(Options options) {
        return switch (options.text("mode", "search")) {
            case "search" -> JapaneseTokenizer.Mode.SEARCH;
            case "normal" -> JapaneseTokenizer.Mode.NORMAL;
            case "extended" -> JapaneseTokenizer.Mode.EXTENDED;
            default -> throw options.wrong("mode", "must be search, normal or extended");
        };
    }

    static org.apache.lucene.analysis.ja.dict.UserDictionary japaneseUserWords(Options options) throws IOException {
        List<String> rules = userRules(options);
        return rules == null
            ? null
            : org.apache.lucene.analysis.ja.dict.UserDictionary.open(new StringReader(String.join("\n", rules)));
    }

    static KoreanTokenizer.DecompoundMode koreanMode(Options options) {
        String mode = options.text("decompound_mode", "discard");
        return KoreanTokenizer.DecompoundMode.valueOf(mode.toUpperCase(Locale.ROOT));
    }

    static org.apache.lucene.analysis.ko.dict.UserDictionary koreanUserWords(Options options) throws IOException {
        List<String> rules = userRules(options);
        return rules == null
            ? null
            : org.apache.lucene.analysis.ko.dict.UserDictionary.open(new StringReader(String.join("\n", rules)));
    }

    static Set<POS.Tag> koreanTags(List<String> names) {
        Set<POS.Tag> tags = new HashSet<>();
        names.forEach(name -> tags.add(POS.resolveTag(name)));
        return tags;
    }

    /** {@code user_dictionary} names a file in the configuration folder, {@code user_dictionary_rules} holds the lines. */
    private static List<String> userRules(Options options) {
        return Analysis.getWordList(
            options.environment(),
            options.settings(),
            "user_dictionary",
            "user_dictionary_rules",
            "lenient",
            true,
            false
        );
    }

    private EastAsian() {}
}
