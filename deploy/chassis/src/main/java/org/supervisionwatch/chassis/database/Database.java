package org.supervisionwatch.chassis.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Lends the connection of the current transaction; outside one, a connection that commits each statement. */
@ApplicationScoped
public class Database {

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** Something done over a connection that gives an answer. */
    @FunctionalInterface
    public interface Question<T extends @Nullable Object> {
        T ask(Connection connection) throws SQLException;
    }

    /** Something done over a connection. */
    @FunctionalInterface
    public interface Deed {
        void act(Connection connection) throws SQLException;
    }

    /** @throws IllegalStateException with the SQLException as its cause */
    public <T extends @Nullable Object> T ask(Question<T> question) {
        try (Connection connection = source.getConnection()) {
            return question.ask(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("the database refused", failure);
        }
    }

    /** @throws IllegalStateException with the SQLException as its cause */
    public void act(Deed deed) {
        try (Connection connection = source.getConnection()) {
            deed.act(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("the database refused", failure);
        }
    }
}
