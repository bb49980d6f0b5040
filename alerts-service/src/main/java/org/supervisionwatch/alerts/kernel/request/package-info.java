/** What the bodies of several areas have in common. */
@MayKnow
@NullMarked
package org.supervisionwatch.alerts.kernel.request;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
