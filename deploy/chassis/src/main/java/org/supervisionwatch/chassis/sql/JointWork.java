package org.supervisionwatch.chassis.sql;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.supervisionwatch.chassis.problem.TransientFailures;

/**
 * What many ask of the database at about the same time, done for all of them at once: so many statements and one commit, however many they
 * are. Nobody waits for others to come: who comes while the work is being done waits for that to end, and is in the next with all who wait.
 */
public final class JointWork<Q, A> {

    /** Twice at the same time, so that one is prepared while the other is written to disk. */
    private static final int AT_ONCE = 2;

    private final int together;
    private final Function<Q, ? extends Collection<String>> keys;
    private final Function<List<Q>, List<A>> work;
    private final List<WaitingQuestion<Q, A>> waiting = new LinkedList<>();

    /** Keys of what is being done. */
    private final Set<String> busy = new HashSet<>();

    private int running;

    /**
     * @param together how many at most
     * @param keys two that have one in common are done neither together nor at once: one that waits for a lock must not keep all from being done
     * @param work gives the answers in the same order; in a transaction of its own, if in any
     */
    public JointWork(int together, Function<Q, ? extends Collection<String>> keys, Function<List<Q>, List<A>> work) {
        this.together = together;
        this.keys = keys;
        this.work = work;
    }

    private record WaitingQuestion<Q, A>(Q question, Collection<String> keys, CompletableFuture<A> answer) {}

    /** Asks, and returns the answer. Not to be called in a transaction. */
    public A of(Q question) {
        WaitingQuestion<Q, A> own = new WaitingQuestion<>(question, keys.apply(question), new CompletableFuture<>());
        if (mustBegin(own)) {
            Thread.startVirtualThread(this::answerAll);
        }
        try {
            return own.answer.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private synchronized boolean mustBegin(WaitingQuestion<Q, A> own) {
        waiting.add(own);
        boolean begins = running < AT_ONCE;
        running += begins ? 1 : 0;
        return begins;
    }

    private void answerAll() {
        for (List<WaitingQuestion<Q, A>> next = next(List.of()); !next.isEmpty(); next = next(next)) {
            answer(next);
        }
    }

    /**
     * Those who wait longest; of two that have a key in common the second stays. Nobody: this ends, and whoever still waits is taken by the one
     * who is busy with their keys.
     */
    private synchronized List<WaitingQuestion<Q, A>> next(List<WaitingQuestion<Q, A>> answered) {
        answered.forEach(each -> each.keys.forEach(busy::remove));
        List<WaitingQuestion<Q, A>> taken = new ArrayList<>();
        Set<String> seen = new HashSet<>(busy);
        Iterator<WaitingQuestion<Q, A>> queue = waiting.iterator();
        while (queue.hasNext() && taken.size() < together) {
            WaitingQuestion<Q, A> each = queue.next();
            if (Collections.disjoint(seen, each.keys)) {
                taken.add(each);
                queue.remove();
            }
            seen.addAll(each.keys);
        }
        taken.forEach(each -> busy.addAll(each.keys));
        running -= taken.isEmpty() ? 1 : 0;
        return taken;
    }

    /**
     * If the work fails each is tried alone, so that one fails only by itself. None is if it is unknown whether it was committed, or if the
     * database cannot be reached: each would wait for it in turn.
     */
    @SuppressWarnings("CatchingUnchecked") // no failure, not even an Error, may leave anybody waiting
    private void answer(List<WaitingQuestion<Q, A>> asked) {
        try {
            List<A> answers =
                    work.apply(asked.stream().map(WaitingQuestion::question).toList());
            for (int i = 0; i < asked.size(); i++) {
                asked.get(i).answer.complete(answers.get(i));
            }
        } catch (QuarkusTransactionException notCommitted) {
            asked.forEach(each -> each.answer.completeExceptionally(notCommitted));
        } catch (Throwable failure) {
            if (asked.size() > 1 && !TransientFailures.isOutage(failure)) {
                asked.forEach(each -> answer(List.of(each)));
            } else {
                asked.forEach(each -> each.answer.completeExceptionally(failure));
            }
        }
    }
}
