/** What every REST resource needs: entity tags, cursors, strict JSON, a limit on concurrent requests. */
@NullMarked
package org.supervisionwatch.chassis.rest;

import org.jspecify.annotations.NullMarked;
