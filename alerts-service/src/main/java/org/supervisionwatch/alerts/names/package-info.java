/** How somebody is named where others may read along. Pure. */
@NullMarked
package org.supervisionwatch.alerts.names;

import org.jspecify.annotations.NullMarked;
