package no.samskap.evaluation;

/** Who reads an observation or a recommendation. Names are the messages {@code evaluation.audience.<name>}. */
public enum Audience {
    /** Not published: those who write the evaluation. */
    EVALUATORS,
    /** Also the steering group. */
    STEERING,
    /** All of the cooperation. */
    BODY,
    /** Whoever reads the framework. */
    EVERYONE
}
