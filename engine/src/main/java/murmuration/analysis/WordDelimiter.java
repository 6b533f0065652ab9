package murmuration.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterIterator;

/** {@code word_delimiter_graph} and the older {@code word_delimiter}. Both filters of Lucene share these flags. */
final class WordDelimiter {

    private record Flag(String option, int bit, boolean otherwise) {}

    private static final List<Flag> FLAGS = List.of(
        new Flag("generate_word_parts", WordDelimiterGraphFilter.GENERATE_WORD_PARTS, true),
        new Flag("generate_number_parts", WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS, true),
        new Flag("catenate_words", WordDelimiterGraphFilter.CATENATE_WORDS, false),
        new Flag("catenate_numbers", WordDelimiterGraphFilter.CATENATE_NUMBERS, false),
        new Flag("catenate_all", WordDelimiterGraphFilter.CATENATE_ALL, false),
        new Flag("split_on_case_change", WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE, true),
        new Flag("preserve_original", WordDelimiterGraphFilter.PRESERVE_ORIGINAL, false),
        new Flag("split_on_numerics", WordDelimiterGraphFilter.SPLIT_ON_NUMERICS, true),
        new Flag("stem_english_possessive", WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE, true),
        new Flag("ignore_keywords", WordDelimiterGraphFilter.IGNORE_KEYWORDS, false)
    );

    static UnaryOperator<TokenStream> graph(Options options) {
        int flags = flags(options);
        byte[] table = typeTable(options);
        CharArraySet kept = options.words("protected_words");
        boolean adjust = options.flag("adjust_offsets", true);
        return words -> new WordDelimiterGraphFilter(words, adjust, table, flags, kept);
    }

    @SuppressWarnings("deprecation") // Lucene keeps it for old indices; the full product still has the name.
    static UnaryOperator<TokenStream> flat(Options options) {
        int flags = flags(options);
        byte[] table = typeTable(options);
        CharArraySet kept = options.words("protected_words");
        return words -> new WordDelimiterFilter(words, table, flags, kept);
    }

    private static int flags(Options options) {
        int flags = 0;
        for (Flag flag : FLAGS) {
            if (options.flag(flag.option(), flag.otherwise())) {
                flags |= flag.bit();
            }
        }
        return flags;
    }

    /** {@code type_table} holds lines such as {@code $ => DIGIT}, which change what a character counts as. */
    private static byte[] typeTable(Options options) {
        List<String> rules = options.lines("type_table");
        byte[] table = WordDelimiterIterator.DEFAULT_WORD_DELIM_TABLE;
        if (rules == null) {
            return table;
        }
        for (String rule : rules) {
            List<String> sides = CharFilters.sides(options, "type_table", rule);
            if (sides.get(0).length() != 1) {
                throw options.wrong("type_table", "must hold character => TYPE, not [" + rule + "]");
            }
            char character = sides.get(0).charAt(0);
            int known = table.length;
            table = Arrays.copyOf(table, Math.max(known, character + 1));
            for (int other = known; other < table.length; other++) {
                table[other] = WordDelimiterIterator.getType(other);
            }
            table[character] = type(options, sides.get(1));
        }
        return table;
    }

    private static byte type(Options options, String name) {
        return switch (name) {
            case "LOWER" -> 0x01;
            case "UPPER" -> 0x02;
            case "ALPHA" -> (byte) WordDelimiterIterator.ALPHA;
            case "DIGIT" -> 0x04;
            case "ALPHANUM" -> (byte) WordDelimiterIterator.ALPHANUM;
            case "SUBWORD_DELIM" -> 0x08;
            default -> throw options.wrong("type_table", "has no type [" + name + "]");
        };
    }

    private WordDelimiter() {}
}
