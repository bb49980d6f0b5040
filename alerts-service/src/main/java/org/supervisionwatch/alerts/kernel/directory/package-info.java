/** Organisations and teams by the codes that paths and queries give them. */
@MayKnow
@NullMarked
package org.supervisionwatch.alerts.kernel.directory;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
