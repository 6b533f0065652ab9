package murmuration.analysis;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.Analysis;

/** What an index says of one analysis component: its name, and the parameters that belong to it. */
record Options(IndexSettings index, Environment environment, String name, Settings settings) {

    /** Used by its bare name: the settings are then those of the index, not of the component. */
    boolean bare() {
        return settings.hasValue("type") == false;
    }

    String text(String key, String otherwise) {
        return settings.get(key, otherwise);
    }

    int number(String key, int otherwise) {
        return settings.getAsInt(key, otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        return settings.getAsBoolean(key, otherwise);
    }

    char character(String key, char otherwise) {
        String text = settings.get(key);
        if (text == null) {
            return otherwise;
        }
        if (text.length() != 1) {
            throw wrong(key, "must be a single character, not [" + text + "]");
        }
        return text.charAt(0);
    }

    List<String> list(String key) {
        return settings.getAsList(key);
    }

    /** The values of {@code key}, or the lines of the file that {@code key_path} names; null where neither is set. */
    List<String> lines(String key) {
        return Analysis.getWordList(environment, settings, key);
    }

    /** The same as a set; null where neither is set. */
    CharArraySet words(String key) {
        return Analysis.getWordSet(environment, settings, key);
    }

    CharArraySet stopWords(CharArraySet otherwise) {
        return Analysis.parseStopWords(environment, settings, otherwise);
    }

    CharArraySet stemExclusion() {
        return Analysis.parseStemExclusion(settings, CharArraySet.EMPTY_SET);
    }

    /** For parameters that this plugin does not carry: better refused than passed over. */
    void refuse(String... keys) {
        for (String key : keys) {
            if (settings.hasValue(key) || settings.getAsList(key).isEmpty() == false) {
                throw wrong(key, "needs the full product");
            }
        }
    }

    IllegalArgumentException wrong(String key, String reason) {
        return new IllegalArgumentException("[" + name + "]: [" + key + "] " + reason);
    }
}
