/** How somebody is named where others may read along. Pure. */
@NullMarked
package org.supervisionwatch.alerts.notification.digest.wording;

import org.jspecify.annotations.NullMarked;
