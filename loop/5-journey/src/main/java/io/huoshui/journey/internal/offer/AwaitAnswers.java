package io.huoshui.journey.internal.offer;

import io.huoshui.base.Refused;
import io.huoshui.journey.internal.offer.AnswerTable.Answer;
import io.huoshui.web.WebReason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/** Callers who asked the log for something and wait until the loop has decided. One look at the answers serves them all. */
final class AwaitAnswers {
    /** A loop that is this far behind answers nobody in time; who asks again with the same key gets the answer then. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int AT_ONCE = 1_000;

    private final AnswerTable answers;
    private final String source;
    private final ConcurrentMap<String, CompletableFuture<Answer>> waiting = new ConcurrentHashMap<>();

    /** @param source of the messages that are waited for */
    AwaitAnswers(AnswerTable answers, String source) {
        this.answers = answers;
        this.source = source;
    }

    /** To be called before the message is sent. */
    CompletableFuture<Answer> expect(String messageId) {
        return waiting.computeIfAbsent(messageId, id -> {
            CompletableFuture<Answer> answer =
                    new CompletableFuture<Answer>().orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            answer.whenComplete((found, late) -> waiting.remove(id, answer));
            return answer;
        });
    }

    /** @throws Refused when it takes too long */
    static Answer await(CompletableFuture<Answer> expected) {
        try {
            return expected.join();
        } catch (CompletionException late) {
            throw new Refused(WebReason.WEB_UNAVAILABLE);
        }
    }

    /** Tells everybody whose answer is there. */
    void look() {
        List<String> ids = List.copyOf(waiting.keySet());
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            for (Answer each : answers.find(source, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))) {
                CompletableFuture<Answer> expected = waiting.get(each.messageId());
                if (expected != null) {
                    expected.complete(each);
                }
            }
        }
    }
}
