package org.supervisionwatch.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.supervisionwatch.alerts.guideline.engine.verdict.Standing;

/** Measures whole evaluations, with working and next change, as the service runs them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class EngineBenchmark {

    private final EvaluationScenario interval = EvaluationScenario.ofAnIntervalWithSixtySessions();
    private final EvaluationScenario block = EvaluationScenario.ofABlockOfTwelveWeeks();
    private final EvaluationScenario ratio = EvaluationScenario.ofARatioMonth();

    @Benchmark
    public Standing intervalWithSixtySessions() {
        return interval.evaluate();
    }

    @Benchmark
    public Standing blockOfTwelveWeeks() {
        return block.evaluate();
    }

    @Benchmark
    public Standing ratioMonth() {
        return ratio.evaluate();
    }
}
