package pro.supportmax.models;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import pro.supportmax.guard.Guard;
import pro.supportmax.kernel.PermanentFailure;
import pro.supportmax.kernel.TransientFailure;

/**
 * A language model behind an OpenAI-compatible endpoint. Each call is masked, bounded in time and counted; after some
 * failures in a row the endpoint is left alone for a while (Nygard, "Release It!", circuit breaker), so that a turn does
 * not wait for a model that is down.
 */
final class OpenAiLanguageModel implements LanguageModel {

    private static final Logger log = LoggerFactory.getLogger(OpenAiLanguageModel.class);

    private final OpenAiEndpoint endpoint;
    private final Guard guard;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final Deadline deadline;
    private final CircuitBreaker breaker;

    OpenAiLanguageModel(OpenAiSettings settings, Guard guard, ApplicationEventPublisher facts, Clock clock) {
        this.endpoint = new OpenAiEndpoint(settings);
        this.guard = guard;
        this.facts = facts;
        this.clock = clock;
        this.deadline = new Deadline(settings.timeout());
        this.breaker = breaker(settings);
    }

    private static CircuitBreaker breaker(OpenAiSettings settings) {
        var breaker = CircuitBreaker.of(
                "language-model",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(settings.failures())
                        .minimumNumberOfCalls(settings.failures())
                        .failureRateThreshold(100)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitDurationInOpenState(settings.pause())
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(
                        event -> log.warn("The language model's circuit went {}", event.getStateTransition()));
        return breaker;
    }

    @Override
    public boolean available() {
        return breaker.getState() != CircuitBreaker.State.OPEN;
    }

    @Override
    public Completion complete(Prompt prompt) {
        var masked = MaskedPrompt.of(prompt, guard);
        return switch (attempt(prompt, () -> endpoint.ask(masked, null))) {
            case Answered answer ->
                new Completion.Said(masked.unmask().apply(answer.reply().text()), answer.usage());
            case Failed failure -> new Completion.Unavailable(failure.reason());
        };
    }

    @Override
    public Completion stream(Prompt prompt, Consumer<String> chunks) {
        var masked = MaskedPrompt.of(prompt, guard);
        var listening = new AtomicBoolean(true);
        var pieces = masked.unmasking(piece -> {
            if (listening.get()) {
                chunks.accept(piece);
            }
        });
        var attempt = attempt(prompt, () -> endpoint.stream(masked, pieces::add));
        if (attempt instanceof Answered answer) {
            return new Completion.Said(pieces.end(), answer.usage());
        }
        listening.set(false);
        return new Completion.Unavailable(((Failed) attempt).reason());
    }

    @Override
    public <T> Structured<T> structured(Prompt prompt, Class<T> shape) {
        var wanted = new Shape<>(shape);
        var masked = MaskedPrompt.of(prompt, guard);
        return switch (attempt(prompt, () -> endpoint.ask(masked, wanted.schema()))) {
            case Failed failure -> new Structured.Unavailable<>(failure.reason());
            case Answered answer ->
                wanted.read(answer.reply().text(), masked.unmask())
                        .<Structured<T>>map(value -> new Structured.Given<>(value, answer.usage()))
                        .orElseGet(() -> new Structured.Unavailable<>("the answer does not have the asked shape"));
        };
    }

    private sealed interface Attempt {}

    private record Answered(OpenAiEndpoint.Reply reply, Usage usage) implements Attempt {}

    private record Failed(String reason) implements Attempt {}

    private Attempt attempt(Prompt prompt, Supplier<OpenAiEndpoint.Reply> call) {
        if (!breaker.tryAcquirePermission()) {
            return new Failed("the language model is left alone after failures");
        }
        long start = System.nanoTime();
        try {
            var reply = deadline.call(call::get);
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            var usage = new Usage(
                    reply.model(),
                    reply.promptTokens(),
                    reply.completionTokens(),
                    Duration.ofNanos(System.nanoTime() - start));
            tell(prompt, usage, "said");
            return new Answered(reply, usage);
        } catch (TransientFailure | PermanentFailure e) {
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
            tell(prompt, null, String.valueOf(e.getMessage()));
            return new Failed(String.valueOf(e.getMessage()));
        }
    }

    private void tell(Prompt prompt, @Nullable Usage usage, String outcome) {
        if (usage == null) {
            log.warn("The language model did not answer prompt {}: {}", prompt.name(), outcome);
        }
        facts.publishEvent(new ModelUsed(clock.instant(), prompt.ticket(), prompt.name(), usage, outcome));
    }
}
