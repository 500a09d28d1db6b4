package no.samskap.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.samskap.core.Visitor;
import no.samskap.embeddings.TextModel;
import no.samskap.search.RelevanceSet.Ranking;
import no.samskap.search.RelevanceSet.Written;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/** Ours, and what it is measured against, each on an index of its own in memory. */
final class Rankings {
    private static final int MOST = 100;

    private Rankings() {}

    /** BM25 over one field with all of a record's text, every word optional: what a search library gives unasked. */
    static Ranking bm25(Analyzer analyzer, List<Written> records) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (Written record : records) {
            Document document = new Document();
            document.add(new NumericDocValuesField("number", record.entry().number()));
            for (String text : record.texts()) document.add(new TextField("all", text, Field.Store.NO));
            documents.add(document);
        }
        IndexSearcher searcher = searcher(analyzer, documents);
        return text -> {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            try (TokenStream words = analyzer.tokenStream("all", text)) {
                CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
                words.reset();
                while (words.incrementToken()) query.add(new TermQuery(new Term("all", word.toString())), Occur.SHOULD);
                words.end();
            }
            return numbers(searcher, query.build());
        };
    }

    static Ranking ours(List<Written> records) throws IOException {
        return ours(records, null);
    }

    /** @param model what finds records by meaning besides their words; null for words alone */
    static Ranking ours(List<Written> records, @Nullable TextModel model) throws IOException {
        Vocabulary.Learning learning = new Vocabulary.Learning();
        records.forEach(record -> learning.see(record.entry()));
        Vocabulary vocabulary = learning.learned();
        List<Document> documents = new ArrayList<>();
        for (Written record : records) {
            Document document = IndexedFields.of(
                    record.entry(), record.themeWords(), List.of(), record.names(), Map.of(), vocabulary);
            if (model != null)
                model.ofPassages(List.of(Meanings.text(record.entry())))
                        .getFirst()
                        .ifPresent(meaning -> IndexedFields.addMeaning(document, meaning));
            documents.add(document);
        }
        IndexSearcher searcher = searcher(IndexedFields.ANALYZER, documents);
        return text -> {
            Asked asked = Asked.read(text);
            RecordQuery query = RecordQuery.of(asked, vocabulary, searcher.getIndexReader());
            MeaningSought meaning = Meanings.sought(model, text, asked).orElse(null);
            Search.Question question = new Search.Question(text, List.of(), Search.Order.RELEVANCE, MOST, 0);
            return new Finding(searcher, query.readableBy(Visitor.STRANGER), meaning)
                    .best(question).found().stream().map(Search.Found::number).toList();
        };
    }

    private static IndexSearcher searcher(Analyzer analyzer, List<Document> documents) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Document document : documents) writer.addDocument(document);
        }
        return new IndexSearcher(DirectoryReader.open(directory));
    }

    private static List<Long> numbers(IndexSearcher searcher, Query query) throws IOException {
        List<Long> numbers = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, MOST).scoreDocs) {
            var leaf = searcher.getIndexReader()
                    .leaves()
                    .get(ReaderUtil.subIndex(hit.doc, searcher.getIndexReader().leaves()));
            NumericDocValues values = leaf.reader().getNumericDocValues("number");
            values.advance(hit.doc - leaf.docBase);
            numbers.add(values.longValue());
        }
        return numbers;
    }
}
