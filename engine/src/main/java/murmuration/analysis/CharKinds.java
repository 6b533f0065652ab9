package murmuration.analysis;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Kinds of characters that options of tokenizers name. */
final class CharKinds {

    /** What {@code token_chars} keeps: every character where it is not given. */
    static IntPredicate kept(Options options) {
        List<String> names = options.list("token_chars");
        if (names.isEmpty()) {
            return character -> true;
        }
        IntPredicate kept = character -> false;
        for (String name : names) {
            kept = kept.or(name.equals("custom") ? oneOf(options, "custom_token_chars") : kind(options, "token_chars", name));
        }
        return kept;
    }

    /** One item of {@code tokenize_on_chars}: a character, an escape such as {@code \n}, or the name of a kind. */
    static IntPredicate separator(Options options, String item) {
        if (item.isEmpty()) {
            throw options.wrong("tokenize_on_chars", "must not hold an empty text");
        }
        if (item.codePointCount(0, item.length()) == 1) {
            int wanted = item.codePointAt(0);
            return character -> character == wanted;
        }
        return switch (item) {
            case "\\n" -> character -> character == '\n';
            case "\\r" -> character -> character == '\r';
            case "\\t" -> character -> character == '\t';
            case "\\\\" -> character -> character == '\\';
            case "cjk" -> CharKinds::cjk;
            default -> kind(options, "tokenize_on_chars", item);
        };
    }

    private static IntPredicate kind(Options options, String key, String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "letter" -> Character::isLetter;
            case "digit" -> Character::isDigit;
            case "whitespace" -> Character::isWhitespace;
            case "punctuation" -> CharKinds::punctuation;
            case "symbol" -> CharKinds::symbol;
            default -> throw options.wrong(key, "has no kind [" + name + "]");
        };
    }

    private static IntPredicate oneOf(Options options, String key) {
        String characters = options.text(key, null);
        if (characters == null) {
            throw options.wrong(key, "must be given");
        }
        return character -> characters.indexOf(character) >= 0;
    }

    private static boolean punctuation(int character) {
        return switch (Character.getType(character)) {
            case Character.START_PUNCTUATION, Character.END_PUNCTUATION, Character.OTHER_PUNCTUATION,
                Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION,
                Character.FINAL_QUOTE_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean symbol(int character) {
        return switch (Character.getType(character)) {
            case Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL, Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL -> true;
            default -> false;
        };
    }

    private static boolean cjk(int character) {
        return Character.UnicodeBlock.of(character) == Character.UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS;
    }

    private CharKinds() {}
}
