package murmuration.analysis;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;

/** Options that the names of analysis-icu share. */
final class Icu {

    /** @param key the option that holds nfc, nfkc or nfkc_cf */
    static Normalizer2 normalizer(Options options, String key, String otherwise) {
        String form = options.text(key, otherwise);
        Normalizer2.Mode mode = switch (options.text("mode", "compose")) {
            case "compose" -> Normalizer2.Mode.COMPOSE;
            case "decompose" -> Normalizer2.Mode.DECOMPOSE;
            default -> throw options.wrong("mode", "must be compose or decompose");
        };
        return filtered(options, Normalizer2.getInstance(null, form, mode));
    }

    /** Leaves characters outside of {@code unicode_set_filter} alone. */
    static Normalizer2 filtered(Options options, Normalizer2 normalizer) {
        String set = options.text("unicode_set_filter", null);
        return set == null ? normalizer : new FilteredNormalizer2(normalizer, new UnicodeSet(set).freeze());
    }

    private Icu() {}
}
