package org.supervisionwatch.houserules.figures;

/** So many of so many. */
record PartOfWhole(int part, int whole) {

    double percent() {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
