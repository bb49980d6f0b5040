/** What was measured, as a table and as JSON. */
@MayKnow
@NullMarked
package org.supervisionwatch.benchmark.report;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
