/** The record of the roster. Here stand its doors (REST) and the corridors that walk a request through the rooms and own its transaction. */
@NullMarked
package org.supervisionwatch.staff;

import org.jspecify.annotations.NullMarked;
