/** Grey, not red: when it is not known where people stand, because a feed is behind or far too little comes through it. */
@NullMarked
package org.supervisionwatch.alerts.freshness;

import org.jspecify.annotations.NullMarked;
