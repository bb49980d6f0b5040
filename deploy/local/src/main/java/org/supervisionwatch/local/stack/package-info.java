/** The embedded stack: Kafka, PostgreSQL and SMTP without containers, together or each as a process of its own. */
@MayKnow({"mailbox", "process"})
@NullMarked
package org.supervisionwatch.local.stack;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
