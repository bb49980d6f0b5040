package org.supervisionwatch.local.sample;

/** Receives the progress of loading. */
@FunctionalInterface
public interface ProgressListener {

    void report(String line);
}
