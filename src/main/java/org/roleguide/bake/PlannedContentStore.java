package org.roleguide.bake;

import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;

/** JBake's content store in memory: the planned documents by type, in the order of the plan. */
final class PlannedContentStore extends ContentStore {
  private final Map<String, List<DocumentModel>> byType = new HashMap<>();
  private final List<DocumentModel> all = new ArrayList<>();

  PlannedContentStore() {
    super("memory", "none");
  }

  @Override
  public void startup() {}

  @Override
  public void close() {}

  @Override
  public void shutdown() {}

  @Override
  public void drop() {
    byType.clear();
    all.clear();
  }

  @Override
  public boolean isActive() {
    return true;
  }

  @Override
  public void updateAndClearCacheIfNeeded(boolean needed, File templateFolder) {}

  @Override
  public void addDocument(DocumentModel document) {
    all.add(document);
    byType.computeIfAbsent(document.getType(), type -> new ArrayList<>()).add(document);
  }

  @Override
  public void deleteContent(String uri) {
    throw new UnsupportedOperationException("the plan decides what is there: " + uri);
  }

  @Override
  public void deleteAllByDocType(String type) {
    throw new UnsupportedOperationException("the plan decides what is there: " + type);
  }

  @Override
  public void markContentAsRendered(DocumentModel document) {
    document.setRendered(true);
  }

  @Override
  public long getDocumentCount(String type) {
    return of(type).size();
  }

  @Override
  public long getPublishedCount(String type) {
    return of(type).size();
  }

  @Override
  public DocumentList<DocumentModel> getDocumentByUri(String uri) {
    return matching(document -> uri.equals(document.get("uri")));
  }

  @Override
  public DocumentList<DocumentModel> getDocumentStatus(String uri) {
    return getDocumentByUri(uri);
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts() {
    return list(of("post"));
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPosts(boolean applyPaging) {
    return list(of("post"));
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
    return new DocumentList<>();
  }

  @Override
  public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
    return new DocumentList<>();
  }

  @Override
  public DocumentList<DocumentModel> getPublishedPages() {
    return list(of("page"));
  }

  @Override
  public DocumentList<DocumentModel> getPublishedContent(String type) {
    return list(of(type));
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String type) {
    return list(of(type));
  }

  @Override
  public DocumentList<DocumentModel> getAllContent(String type, boolean applyPaging) {
    return list(of(type));
  }

  @Override
  public DocumentList<DocumentModel> getUnrenderedContent() {
    return matching(document -> !Boolean.TRUE.equals(document.getRendered()));
  }

  @Override
  public Set<String> getTags() {
    return new TreeSet<>();
  }

  @Override
  public Set<String> getAllTags() {
    return new TreeSet<>();
  }

  private List<DocumentModel> of(String type) {
    return byType.getOrDefault(type, List.of());
  }

  private DocumentList<DocumentModel> matching(Predicate<DocumentModel> condition) {
    return list(all.stream().filter(condition).toList());
  }

  private static DocumentList<DocumentModel> list(List<DocumentModel> documents) {
    DocumentList<DocumentModel> list = new DocumentList<>();
    list.addAll(documents);
    return list;
  }
}
