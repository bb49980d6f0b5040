/** Starts, watches, pauses and kills processes. It depends only on the JDK, so that tests can use it too. */
@NullMarked
package org.supervisionwatch.local.process;

import org.jspecify.annotations.NullMarked;
