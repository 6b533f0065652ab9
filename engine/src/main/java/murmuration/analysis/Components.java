package murmuration.analysis;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;

/** Turns a row of a table, which only says how to wrap a stream, into what Elasticsearch asks of a plugin. */
final class Components {

    /** Reads the options once and gives what is then called for each stream. */
    interface Maker<T> {
        T make(Options options) throws IOException;
    }

    /** A filter of words as they are written in a text; words of a wildcard or range query pass it by. */
    static AnalysisProvider<TokenFilterFactory> filter(Maker<UnaryOperator<TokenStream>> maker) {
        return (index, environment, name, settings) -> {
            UnaryOperator<TokenStream> wrap = maker.make(new Options(index, environment, name, settings));
            return new TokenFilterFactory() {
                @Override
                public String name() {
                    return name;
                }

                @Override
                public TokenStream create(TokenStream words) {
                    return wrap.apply(words);
                }
            };
        };
    }

    /** A filter of single characters: it may stand in a normalizer and is applied to words of wildcard queries. */
    static AnalysisProvider<TokenFilterFactory> normalizing(Maker<UnaryOperator<TokenStream>> maker) {
        return normalizing(maker, maker);
    }

    static AnalysisProvider<TokenFilterFactory> normalizing(
        Maker<UnaryOperator<TokenStream>> maker,
        Maker<UnaryOperator<TokenStream>> normalizer
    ) {
        return (index, environment, name, settings) -> {
            Options options = new Options(index, environment, name, settings);
            UnaryOperator<TokenStream> wrap = maker.make(options);
            UnaryOperator<TokenStream> wrapOne = normalizer.make(options);
            return new NormalizingTokenFilterFactory() {
                @Override
                public String name() {
                    return name;
                }

                @Override
                public TokenStream create(TokenStream words) {
                    return wrap.apply(words);
                }

                @Override
                public TokenStream normalize(TokenStream words) {
                    return wrapOne.apply(words);
                }
            };
        };
    }

    static AnalysisProvider<TokenizerFactory> tokenizer(Maker<Supplier<Tokenizer>> maker) {
        return (index, environment, name, settings) -> {
            Supplier<Tokenizer> create = maker.make(new Options(index, environment, name, settings));
            return TokenizerFactory.newFactory(name, create);
        };
    }

    static AnalysisProvider<CharFilterFactory> charFilter(Maker<UnaryOperator<Reader>> maker) {
        return (index, environment, name, settings) -> {
            UnaryOperator<Reader> wrap = maker.make(new Options(index, environment, name, settings));
            return new CharFilterFactory() {
                @Override
                public String name() {
                    return name;
                }

                @Override
                public Reader create(Reader text) {
                    return wrap.apply(text);
                }
            };
        };
    }

    static AnalysisProvider<CharFilterFactory> normalizingCharFilter(Maker<UnaryOperator<Reader>> maker) {
        return (index, environment, name, settings) -> {
            UnaryOperator<Reader> wrap = maker.make(new Options(index, environment, name, settings));
            return new NormalizingCharFilterFactory() {
                @Override
                public String name() {
                    return name;
                }

                @Override
                public Reader create(Reader text) {
                    return wrap.apply(text);
                }
            };
        };
    }

    /**
     * An analyzer. Elasticsearch makes every registered one for every index, so the one without options is shared by
     * all indices and made when it first sees a text: dictionaries cost tens of megabytes.
     */
    static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> analyzer(Maker<Analyzer> maker) {
        LazyAnalyzer[] shared = new LazyAnalyzer[1];
        return (index, environment, name, settings) -> {
            Options options = new Options(index, environment, name, settings);
            Analyzer analyzer;
            if (options.bare()) {
                synchronized (shared) {
                    if (shared[0] == null) {
                        shared[0] = new LazyAnalyzer(maker, options);
                    }
                    analyzer = shared[0];
                }
            } else {
                analyzer = maker.make(options);
            }
            return new AbstractIndexAnalyzerProvider<>(name) {
                @Override
                public Analyzer get() {
                    return analyzer;
                }
            };
        };
    }

    /** For components that mean nothing without options: they cannot be used by their bare name. */
    static <T> AnalysisProvider<T> withOptions(AnalysisProvider<T> provider) {
        return AnalysisPlugin.requiresAnalysisSettings(provider);
    }

    private static final class LazyAnalyzer extends DelegatingAnalyzerWrapper {
        private final Maker<Analyzer> maker;
        private final Options options;
        private Analyzer made;

        LazyAnalyzer(Maker<Analyzer> maker, Options options) {
            super(PER_FIELD_REUSE_STRATEGY);
            this.maker = maker;
            this.options = options;
        }

        @Override
        protected synchronized Analyzer getWrappedAnalyzer(String field) {
            if (made == null) {
                try {
                    made = maker.make(options);
                } catch (IOException error) {
                    throw new java.io.UncheckedIOException(error);
                }
            }
            return made;
        }
    }

    private Components() {}
}
