/** Connects tests to the stack: one shared for each build, a new database and topics for each test JVM. JDK only. */
@NullMarked
package org.supervisionwatch.local.testing;

import org.jspecify.annotations.NullMarked;
