package org.supervisionwatch.supervision.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.supervisionwatch.supervision.session.record.EntryRecorder;
import org.supervisionwatch.supervision.session.record.NewSession;
import org.supervisionwatch.supervision.session.record.SessionWriteOutcome;

/**
 * Records sessions that are sent at about the same time in one transaction: so many statements and one commit, however many they are.
 * Nobody waits for others to come: who comes while transactions are running waits for one to end, and is in the next with all who wait.
 */
@ApplicationScoped
public class EntryQueue {

    /** Two transactions, so that one is prepared while the other is written to disk. */
    private static final int TRANSACTIONS = 2;

    /** In a transaction; as many as Hibernate inserts in one statement. */
    private static final int TOGETHER = 32;

    private final EntryRecorder recorder;
    private final List<WaitingSession> waiting = new LinkedList<>();
    private int running;

    EntryQueue(EntryRecorder recorder) {
        this.recorder = recorder;
    }

    private record WaitingSession(NewSession session, CompletableFuture<SessionWriteOutcome> outcome) {}

    /** Records a session unless it was recorded before, and returns when that is committed. Not to be called in a transaction. */
    SessionWriteOutcome enter(NewSession session) {
        WaitingSession own = new WaitingSession(session, new CompletableFuture<>());
        if (mustBegin(own)) {
            Thread.startVirtualThread(this::recordAll);
        }
        try {
            return own.outcome.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private synchronized boolean mustBegin(WaitingSession own) {
        waiting.add(own);
        boolean begins = running < TRANSACTIONS;
        running += begins ? 1 : 0;
        return begins;
    }

    private void recordAll() {
        for (List<WaitingSession> next = next(); !next.isEmpty(); next = next()) {
            record(next);
        }
    }

    /** Those who wait longest; of two that have a key in common the second stays, as it must find the first. Nobody: this ends. */
    private synchronized List<WaitingSession> next() {
        List<WaitingSession> together = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Iterator<WaitingSession> queue = waiting.iterator();
        while (queue.hasNext() && together.size() < TOGETHER) {
            WaitingSession next = queue.next();
            if (Collections.disjoint(keys, next.session.keys())) {
                together.add(next);
                queue.remove();
            }
            keys.addAll(next.session.keys());
        }
        running -= together.isEmpty() ? 1 : 0;
        return together;
    }

    /** If one of them fails the others are recorded without it; if it is unknown whether they are, none is tried again. */
    @SuppressWarnings("CatchingUnchecked") // no failure, not even an Error, may leave a request waiting
    private void record(List<WaitingSession> together) {
        try {
            List<SessionWriteOutcome> outcomes = QuarkusTransaction.requiringNew()
                    .call(() -> recorder.enterAll(
                            together.stream().map(WaitingSession::session).toList()));
            for (int i = 0; i < together.size(); i++) {
                together.get(i).outcome.complete(outcomes.get(i));
            }
        } catch (QuarkusTransactionException notCommitted) {
            together.forEach(each -> each.outcome.completeExceptionally(notCommitted));
        } catch (Throwable failure) {
            if (together.size() > 1) {
                together.forEach(each -> record(List.of(each)));
            } else {
                together.getFirst().outcome.completeExceptionally(failure);
            }
        }
    }
}
