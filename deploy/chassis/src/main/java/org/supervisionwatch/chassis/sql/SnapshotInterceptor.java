package org.supervisionwatch.chassis.sql;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * Runs what {@link ReadsSnapshot} marks in a read-only transaction. It comes before {@code @Transactional}, whose transaction, one that may
 * write, it would only join.
 */
@ReadsSnapshot
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 190)
public class SnapshotInterceptor {

    private static final String ISOLATION = "set transaction isolation level repeatable read read only";

    private final Sql sql;

    SnapshotInterceptor(Sql sql) {
        this.sql = sql;
    }

    @AroundInvoke
    Object read(InvocationContext call) throws Exception {
        if (QuarkusTransaction.isActive()) {
            return call.proceed();
        }
        int timeout = call.getInterceptorBinding(ReadsSnapshot.class).timeoutSeconds();
        return QuarkusTransaction.requiringNew().timeout(timeout).call(() -> {
            sql.of(ISOLATION).run();
            return call.proceed();
        });
    }
}
