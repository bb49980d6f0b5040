/** The engine by itself, for JMH; apart, because JMH writes classes beside it that know no house rules. */
@NullMarked
package org.supervisionwatch.jmh;

import org.jspecify.annotations.NullMarked;
