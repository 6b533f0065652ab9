package murmuration.analysis;

import static java.util.Map.entry;
import static murmuration.analysis.Components.charFilter;
import static murmuration.analysis.Components.normalizingCharFilter;
import static murmuration.analysis.Components.withOptions;

import com.ibm.icu.text.Normalizer2;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.icu.ICUNormalizer2CharFilter;
import org.apache.lucene.analysis.ja.JapaneseIterationMarkCharFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Char filters: they change the text before it is cut into words. */
final class CharFilters {

    static final Map<String, AnalysisProvider<CharFilterFactory>> TABLE = Map.ofEntries(
        entry("html_strip", charFilter(CharFilters::htmlStrip)),
        entry("mapping", withOptions(normalizingCharFilter(CharFilters::mapping))),
        entry("pattern_replace", withOptions(normalizingCharFilter(CharFilters::patternReplace))),
        entry("icu_normalizer", normalizingCharFilter(CharFilters::icuNormalizer)),
        entry("kuromoji_iteration_mark", normalizingCharFilter(CharFilters::iterationMark))
    );

    private static UnaryOperator<Reader> htmlStrip(Options options) {
        Set<String> kept = new HashSet<>(options.list("escaped_tags"));
        return text -> new HTMLStripCharFilter(text, kept);
    }

    private static UnaryOperator<Reader> mapping(Options options) {
        List<String> rules = options.lines("mappings");
        if (rules == null) {
            throw options.wrong("mappings", "or [mappings_path] must be given");
        }
        NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
        for (String rule : rules) {
            List<String> sides = sides(options, "mappings", rule);
            builder.add(sides.get(0), sides.get(1));
        }
        NormalizeCharMap map = builder.build();
        return text -> new MappingCharFilter(map, text);
    }

    private static UnaryOperator<Reader> patternReplace(Options options) {
        Pattern pattern = TokenFilters.pattern(options, options.text("pattern", null));
        String replacement = options.text("replacement", "");
        return text -> new PatternReplaceCharFilter(pattern, replacement, text);
    }

    private static UnaryOperator<Reader> icuNormalizer(Options options) {
        Normalizer2 normalizer = Icu.normalizer(options, "name", "nfkc_cf");
        return text -> new ICUNormalizer2CharFilter(text, normalizer);
    }

    private static UnaryOperator<Reader> iterationMark(Options options) {
        boolean kanji = options.flag("normalize_kanji", JapaneseIterationMarkCharFilter.NORMALIZE_KANJI_DEFAULT);
        boolean kana = options.flag("normalize_kana", JapaneseIterationMarkCharFilter.NORMALIZE_KANA_DEFAULT);
        return text -> new JapaneseIterationMarkCharFilter(text, kanji, kana);
    }

    /** Both sides of {@code left => right}, trimmed; a space or another control is written as an escape. */
    static List<String> sides(Options options, String key, String rule) {
        int arrow = rule.lastIndexOf("=>");
        if (arrow < 1) {
            throw options.wrong(key, "must hold left => right, not [" + rule + "]");
        }
        String left = unescape(options, key, rule.substring(0, arrow).trim());
        if (left.isEmpty()) {
            throw options.wrong(key, "must hold left => right, not [" + rule + "]");
        }
        return List.of(left, unescape(options, key, rule.substring(arrow + 2).trim()));
    }

    private static String unescape(Options options, String key, String text) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character != '\\') {
                out.append(character);
                continue;
            }
            if (++at >= text.length()) {
                throw options.wrong(key, "ends in a lone backslash");
            }
            switch (text.charAt(at)) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'r' -> out.append('\r');
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                case 'u' -> {
                    if (at + 4 >= text.length()) {
                        throw options.wrong(key, "needs four digits after a backslash and u");
                    }
                    out.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                    at += 4;
                }
                default -> out.append(text.charAt(at));
            }
        }
        return out.toString();
    }

    private CharFilters() {}
}
