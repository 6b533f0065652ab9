package murmuration.analysis;

import static java.util.Map.entry;
import static murmuration.analysis.Components.filter;
import static murmuration.analysis.Components.withOptions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.br.BrazilianStemFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanMinimalStemFilter;
import org.apache.lucene.analysis.de.GermanStemFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.fa.PersianStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.gl.GalicianMinimalStemFilter;
import org.apache.lucene.analysis.gl.GalicianStemFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.no.NorwegianMinimalStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseMinimalStemFilter;
import org.apache.lucene.analysis.pt.PortugueseStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** Filters that cut words down to their stems: {@code stemmer} with all its languages, and those with their own name. */
final class StemFilters {

    /** Lucene's own constant is not public: 1 stands for Bokmål, 2 for Nynorsk. */
    private static final int NYNORSK = 2;

    /** Values of {@code language} of the filter {@code stemmer}. */
    private static final Map<String, UnaryOperator<TokenStream>> LANGUAGES = Map.ofEntries(
        entry("arabic", ArabicStemFilter::new),
        entry("armenian", snowball("Armenian")),
        entry("basque", snowball("Basque")),
        entry("bengali", BengaliStemFilter::new),
        entry("brazilian", BrazilianStemFilter::new),
        entry("bulgarian", BulgarianStemFilter::new),
        entry("catalan", snowball("Catalan")),
        entry("czech", CzechStemFilter::new),
        entry("danish", snowball("Danish")),
        entry("dutch", snowball("Dutch")),
        entry("english", PorterStemFilter::new),
        entry("porter", PorterStemFilter::new),
        entry("porter2", snowball("English")),
        entry("light_english", KStemFilter::new),
        entry("kstem", KStemFilter::new),
        entry("minimal_english", EnglishMinimalStemFilter::new),
        entry("possessive_english", EnglishPossessiveFilter::new),
        entry("estonian", snowball("Estonian")),
        entry("finnish", snowball("Finnish")),
        entry("light_finnish", FinnishLightStemFilter::new),
        entry("french", snowball("French")),
        entry("light_french", FrenchLightStemFilter::new),
        entry("minimal_french", FrenchMinimalStemFilter::new),
        entry("galician", GalicianStemFilter::new),
        entry("minimal_galician", GalicianMinimalStemFilter::new),
        entry("german", snowball("German")),
        entry("german2", snowball("German")),
        entry("light_german", GermanLightStemFilter::new),
        entry("minimal_german", GermanMinimalStemFilter::new),
        entry("greek", GreekStemFilter::new),
        entry("hindi", HindiStemFilter::new),
        entry("hungarian", snowball("Hungarian")),
        entry("light_hungarian", HungarianLightStemFilter::new),
        entry("indonesian", IndonesianStemFilter::new),
        entry("irish", snowball("Irish")),
        entry("italian", snowball("Italian")),
        entry("light_italian", ItalianLightStemFilter::new),
        entry("latvian", LatvianStemFilter::new),
        entry("lithuanian", snowball("Lithuanian")),
        entry("norwegian", snowball("Norwegian")),
        entry("light_norwegian", NorwegianLightStemFilter::new),
        entry("minimal_norwegian", NorwegianMinimalStemFilter::new),
        entry("light_nynorsk", words -> new NorwegianLightStemFilter(words, NYNORSK)),
        entry("minimal_nynorsk", words -> new NorwegianMinimalStemFilter(words, NYNORSK)),
        entry("persian", PersianStemFilter::new),
        entry("portuguese", snowball("Portuguese")),
        entry("light_portuguese", PortugueseLightStemFilter::new),
        entry("minimal_portuguese", PortugueseMinimalStemFilter::new),
        entry("portuguese_rslp", PortugueseStemFilter::new),
        entry("romanian", snowball("Romanian")),
        entry("russian", snowball("Russian")),
        entry("light_russian", RussianLightStemFilter::new),
        entry("serbian", snowball("Serbian")),
        entry("sorani", SoraniStemFilter::new),
        entry("spanish", snowball("Spanish")),
        entry("light_spanish", SpanishLightStemFilter::new),
        entry("spanish_plural", SpanishPluralStemFilter::new),
        entry("swedish", snowball("Swedish")),
        entry("light_swedish", SwedishLightStemFilter::new),
        entry("turkish", snowball("Turkish"))
    );

    static final Map<String, AnalysisProvider<TokenFilterFactory>> TABLE = Map.ofEntries(
        entry("stemmer", filter(StemFilters::stemmer)),
        entry("snowball", filter(StemFilters::snowballOf)),
        entry("porter_stem", filter(options -> PorterStemFilter::new)),
        entry("kstem", filter(options -> KStemFilter::new)),
        entry("arabic_stem", filter(options -> ArabicStemFilter::new)),
        entry("czech_stem", filter(options -> CzechStemFilter::new)),
        entry("persian_stem", filter(options -> PersianStemFilter::new)),
        entry("brazilian_stem", excluding(BrazilianStemFilter::new)),
        entry("dutch_stem", excluding(snowball("Dutch"))),
        entry("french_stem", excluding(snowball("French"))),
        entry("german_stem", excluding(GermanStemFilter::new)),
        entry("russian_stem", filter(options -> snowball("Russian"))),
        entry("stemmer_override", withOptions(filter(StemFilters::override)))
    );

    private static UnaryOperator<TokenStream> stemmer(Options options) {
        String language = options.text("language", options.text("name", "porter")).toLowerCase(Locale.ROOT);
        UnaryOperator<TokenStream> stemmer = LANGUAGES.get(options.bare() ? "porter" : language);
        if (stemmer == null) {
            throw options.wrong("language", "has no stemmer [" + language + "]; it has " + names());
        }
        return stemmer;
    }

    private static String names() {
        return LANGUAGES.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    /** The language is written with a capital. German2 became part of German in Lucene 10. */
    private static UnaryOperator<TokenStream> snowballOf(Options options) {
        String language = options.text("language", options.text("name", "English"));
        String capital = language.substring(0, 1).toUpperCase(Locale.ROOT) + language.substring(1);
        UnaryOperator<TokenStream> stemmer = snowball(capital.equals("German2") ? "German" : capital);
        // Fails for a language that Lucene does not have.
        stemmer.apply(new KeywordTokenizer());
        return stemmer;
    }

    private static UnaryOperator<TokenStream> snowball(String language) {
        return words -> new SnowballFilter(words, language);
    }

    /** Adds {@code stem_exclusion} to a stem filter. */
    private static AnalysisProvider<TokenFilterFactory> excluding(UnaryOperator<TokenStream> stemmer) {
        return filter(options -> {
            CharArraySet kept = options.stemExclusion();
            return words -> stemmer.apply(new SetKeywordMarkerFilter(words, kept));
        });
    }

    /** Rules are {@code word, other word => stem}. */
    private static UnaryOperator<TokenStream> override(Options options) throws java.io.IOException {
        List<String> rules = options.lines("rules");
        if (rules == null) {
            throw options.wrong("rules", "or [rules_path] must be given");
        }
        var builder = new StemmerOverrideFilter.Builder(false);
        for (String rule : rules) {
            String[] sides = rule.split("=>", -1);
            if (sides.length != 2 || sides[1].isBlank() || sides[1].contains(",")) {
                throw options.wrong("rules", "must hold word => stem, not [" + rule + "]");
            }
            for (String word : sides[0].split(",")) {
                if (word.isBlank()) {
                    throw options.wrong("rules", "must hold word => stem, not [" + rule + "]");
                }
                builder.add(word.trim(), sides[1].trim());
            }
        }
        StemmerOverrideFilter.StemmerOverrideMap map = builder.build();
        return words -> new StemmerOverrideFilter(words, map);
    }

    private StemFilters() {}
}
