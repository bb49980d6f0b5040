package org.supervisionwatch.chassis.sql;

import java.sql.SQLException;

/** Thrown if the database refused a statement or was unavailable. */
public class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sqlState;

    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
        this.sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /** The five-character code of the SQL standard; empty if the driver gave none. */
    public String sqlState() {
        return sqlState;
    }
}
