package no.samskap.matching;

import org.springframework.boot.test.context.TestComponent;

/** For tests elsewhere that look at pairs: compares what waits, here and now. */
@TestComponent
public class PairsAreCompared {
    private final AlikePairs pairs;

    PairsAreCompared(AlikePairs pairs) {
        this.pairs = pairs;
    }

    public void follow() {
        int times = 0;
        while (pairs.follow() && times < 200) times++;
    }
}
