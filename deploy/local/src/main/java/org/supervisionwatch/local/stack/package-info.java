/** The embedded stack: Kafka, PostgreSQL and SMTP without containers, together or each as a separate process. */
@NullMarked
package org.supervisionwatch.local.stack;

import org.jspecify.annotations.NullMarked;
