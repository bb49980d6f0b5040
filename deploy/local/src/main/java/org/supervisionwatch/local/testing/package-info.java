/** What a test needs to stand on the stack: one shared for each build, a fresh database and topics for each test JVM, bodies with faults. */
@MayKnow("process")
@NullMarked
package org.supervisionwatch.local.testing;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
