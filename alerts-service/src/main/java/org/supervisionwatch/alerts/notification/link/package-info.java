/** Signed links to pages that people open from a mail without signing in. This service signs them, supervision-service reads them. */
@MayKnow
@NullMarked
package org.supervisionwatch.alerts.notification.link;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
