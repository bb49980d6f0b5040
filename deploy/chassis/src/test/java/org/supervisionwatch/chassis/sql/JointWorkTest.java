package org.supervisionwatch.chassis.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What is asked while work is being done is done together, and still each is answered as if it had asked alone. */
class JointWorkTest {

    private final List<List<String>> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final JointWork<String, String> work =
            new JointWork<>(3, question -> List.of(question.substring(0, 1)), this::answers);

    private List<String> answers(List<String> questions) {
        done.add(questions);
        if (questions.getFirst().startsWith("busy", 1)) {
            CompletableFuture.runAsync(this::awaitTurn).join();
        }
        if (questions.stream().anyMatch(question -> question.endsWith("refused"))) {
            throw new IllegalArgumentException("refused");
        }
        if (questions.stream().anyMatch(question -> question.endsWith("away"))) {
            throw new SqlFailure(new SQLException("the database is away", "08001"));
        }
        if (questions.stream().anyMatch(question -> question.endsWith("lost"))) {
            throw new QuarkusTransactionException("lost");
        }
        return questions.stream().map(question -> question + "!").toList();
    }

    private void awaitTurn() {
        try {
            mayGoOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks them in this order, once two pieces of work are running, and lets these go on when all wait. */
    private List<CompletableFuture<String>> whileBusy(String... questions) {
        ask("1busy");
        ask("2busy");
        await().until(() -> done.size() == 2);
        List<CompletableFuture<String>> asked =
                List.of(questions).stream().map(this::ask).toList();
        mayGoOn.countDown();
        return asked;
    }

    /** Returns when the question waits to be answered. */
    private CompletableFuture<String> ask(String question) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread asking = Thread.ofVirtual().start(() -> {
            try {
                answer.complete(work.of(question));
            } catch (RuntimeException refused) {
                answer.completeExceptionally(refused);
            }
        });
        await().until(() -> asking.getState() == Thread.State.WAITING || answer.isDone());
        return answer;
    }

    @Test
    void whoAsksAloneIsAnsweredAtOnce() {
        assertThat(work.of("a")).isEqualTo("a!");
        assertThat(work.of("b")).isEqualTo("b!");

        assertThat(done).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void thoseWhoWaitAreAnsweredTogetherUpToTheLimit() {
        List<CompletableFuture<String>> asked = whileBusy("a", "b", "c", "d");

        assertThat(asked.stream().map(CompletableFuture::join)).containsExactly("a!", "b!", "c!", "d!");
        assertThat(done).contains(List.of("a", "b", "c"), List.of("d"));
    }

    @Test
    void twoWithAKeyInCommonAreNotDoneTogether() {
        List<CompletableFuture<String>> asked = whileBusy("a1", "a2", "b", "a3");

        assertThat(asked.stream().map(CompletableFuture::join)).containsExactly("a1!", "a2!", "b!", "a3!");
        assertThat(done).contains(List.of("a1", "b"), List.of("a2"), List.of("a3"));
    }

    @Test
    void whatWaitsForAKeyThatIsBusyKeepsNobodyElseWaiting() {
        CompletableFuture<String> first = ask("1busy");
        CompletableFuture<String> second = ask("1other");

        assertThat(ask("a").join()).isEqualTo("a!");
        assertThat(second).isNotDone();

        mayGoOn.countDown();
        assertThat(first.join()).isEqualTo("1busy!");
        assertThat(second.join()).isEqualTo("1other!");
    }

    @Test
    void nobodyWaitsInTurnForADatabaseThatIsAway() {
        List<CompletableFuture<String>> asked = whileBusy("a", "b away", "c");

        asked.forEach(each -> assertThatThrownBy(each::join).hasCauseInstanceOf(SqlFailure.class));
        assertThat(done).containsOnlyOnce(List.of("a", "b away", "c")).doesNotContain(List.of("a"));
    }

    @Test
    void oneThatFailsFailsAlone() {
        List<CompletableFuture<String>> asked = whileBusy("a", "b refused", "c");

        assertThat(asked.get(0).join()).isEqualTo("a!");
        assertThatThrownBy(asked.get(1)::join).hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(asked.get(2).join()).isEqualTo("c!");
    }

    @Test
    void whatMayBeCommittedIsNotTriedAgain() {
        List<CompletableFuture<String>> asked = whileBusy("a", "b lost");

        assertThatThrownBy(asked.get(0)::join).hasCauseInstanceOf(QuarkusTransactionException.class);
        assertThatThrownBy(asked.get(1)::join).hasCauseInstanceOf(QuarkusTransactionException.class);
        assertThat(done).containsOnlyOnce(List.of("a", "b lost")).doesNotContain(List.of("a"));
    }
}
