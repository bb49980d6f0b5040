/** The bytes of a mail: composed once, with an id that never changes. */
@MayKnow("notification.digest.writing")
@NullMarked
package org.supervisionwatch.alerts.notification.delivery.message;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
