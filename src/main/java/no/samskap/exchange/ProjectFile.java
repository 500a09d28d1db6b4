package no.samskap.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.samskap.core.Visitor;
import no.samskap.exchange.Importable.Verdict;
import no.samskap.projects.ProjectIntake;
import no.samskap.projects.ProjectIntake.Known;

/** One file being looked through or written: read, recognised, judged, written. */
final class ProjectFile implements Importable.Intake {
    private final Visitor visitor;
    private final LineReader reader;
    private final KnownProjects knownProjects;
    private final LineJudge judge;
    private final ProjectIntake intake;
    private final UnaryOperator<List<Verdict>> writer;

    ProjectFile(
            Visitor visitor,
            LineReader reader,
            KnownProjects knownProjects,
            LineJudge judge,
            ProjectIntake intake,
            UnaryOperator<List<Verdict>> writer) {
        this.visitor = visitor;
        this.reader = reader;
        this.knownProjects = knownProjects;
        this.judge = judge;
        this.intake = intake;
        this.writer = writer;
    }

    @Override
    public List<Verdict> check(List<ImportLine> lines) {
        List<ReadLine> reads = lines.stream().map(reader::read).toList();
        knownProjects.recognise(reads);
        Map<Long, Known> known = byNumber(intake.known(
                visitor,
                reads.stream()
                        .map(read -> read.known)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(TreeSet::new))));
        return reads.stream().map(read -> judge.judge(read, known)).toList();
    }

    @Override
    public List<Verdict> write(List<Verdict> verdicts) {
        return writer.apply(verdicts);
    }

    static Map<Long, Known> byNumber(Collection<Known> all) {
        return all.stream()
                .collect(Collectors.toMap(known -> known.head().number(), Function.identity(), (one, same) -> one));
    }
}
