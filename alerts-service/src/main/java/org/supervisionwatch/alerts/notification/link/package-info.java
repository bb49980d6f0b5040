/** Signed addresses of pages that people open from a mail, without signing in. It only signs: supervision-service reads them. */
@NullMarked
package org.supervisionwatch.alerts.notification.link;

import org.jspecify.annotations.NullMarked;
