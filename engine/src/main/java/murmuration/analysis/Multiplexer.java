package murmuration.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/**
 * {@code multiplexer}: each word once through each of several chains of filters, all at the word's position, equal
 * results once. A chain sees one word at a time, so filters that read ahead find nothing there.
 */
final class Multiplexer extends TokenFilter {

    static final AnalysisProvider<TokenFilterFactory> PROVIDER = (index, environment, name, settings) -> {
        Options options = new Options(index, environment, name, settings);
        List<String> chains = options.list("filters");
        boolean original = options.flag("preserve_original", true);
        return new Factory(options, chains, original);
    };

    /** The names of the filters mean something only beside the other filters of the index. */
    private record Factory(Options options, List<String> chains, boolean original) implements TokenFilterFactory {
        @Override
        public String name() {
            return options.name();
        }

        @Override
        public TokenStream create(TokenStream words) {
            throw new UnsupportedOperationException("the filters of [" + name() + "] are not known yet");
        }

        @Override
        public TokenFilterFactory getChainAwareTokenFilterFactory(
            IndexCreationContext context,
            TokenizerFactory tokenizer,
            List<CharFilterFactory> charFilters,
            List<TokenFilterFactory> before,
            Function<String, TokenFilterFactory> filters
        ) {
            List<UnaryOperator<TokenStream>> ready = new ArrayList<>();
            if (original) {
                ready.add(words -> words);
            }
            for (String chain : chains) {
                List<TokenFilterFactory> steps = new ArrayList<>(before);
                int first = steps.size();
                for (String step : chain.split(",")) {
                    TokenFilterFactory found = filters.apply(step.trim());
                    if (found == null) {
                        throw options.wrong("filters", "names the unknown filter [" + step.trim() + "]");
                    }
                    steps.add(found.getChainAwareTokenFilterFactory(context, tokenizer, charFilters, steps, filters));
                }
                List<TokenFilterFactory> own = List.copyOf(steps.subList(first, steps.size()));
                ready.add(words -> {
                    TokenStream wrapped = words;
                    for (TokenFilterFactory step : own) {
                        wrapped = step.create(wrapped);
                    }
                    return wrapped;
                });
            }
            return new TokenFilterFactory() {
                @Override
                public String name() {
                    return options.name();
                }

                @Override
                public TokenStream create(TokenStream words) {
                    return new RemoveDuplicatesTokenFilter(new Multiplexer(words, ready));
                }
            };
        }
    }

    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<TokenStream> chains = new ArrayList<>();
    private int chain;
    private boolean firstOfChain;
    private boolean emitted;
    private AttributeSource.State word;
    private int wordStep;

    private Multiplexer(TokenStream words, List<UnaryOperator<TokenStream>> chains) {
        super(words);
        for (UnaryOperator<TokenStream> wrap : chains) {
            this.chains.add(wrap.apply(new OneWord(this)));
        }
        chain = this.chains.size();
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (true) {
            if (chain == chains.size()) {
                if (input.incrementToken() == false) {
                    return false;
                }
                word = captureState();
                wordStep = step.getPositionIncrement();
                emitted = false;
                start(0);
            }
            if (chains.get(chain).incrementToken()) {
                if (firstOfChain) {
                    step.setPositionIncrement(emitted ? 0 : wordStep);
                }
                firstOfChain = false;
                emitted = true;
                return true;
            }
            start(chain + 1);
        }
    }

    private void start(int next) throws IOException {
        chain = next;
        firstOfChain = true;
        if (next < chains.size()) {
            restoreState(word);
            chains.get(next).reset();
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        chain = chains.size();
    }

    /** The start of a chain: the word that the attributes hold, once. */
    private static final class OneWord extends TokenStream {
        private boolean waiting;

        OneWord(AttributeSource attributes) {
            super(attributes);
        }

        @Override
        public boolean incrementToken() {
            boolean given = waiting;
            waiting = false;
            return given;
        }

        @Override
        public void reset() {
            waiting = true;
        }
    }
}
