package org.retroduct.platform;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: {@code ?limit=} (1 to 1,000, 100 unless told) and {@code
 * ?cursor=}, which says after which element of the {@link Order} the list goes on.
 */
public final class Window {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;
  private static final Order<Integer> COUNTED =
      Order.<Integer>ascending().by("counted", Function.identity(), Window::count);

  @QueryParam("limit")
  @Nullable Integer limit;

  @QueryParam("cursor")
  @Nullable String cursor;

  private int passed;

  /** The first page of usual length. */
  public static Window first() {
    return new Window();
  }

  /** The page of {@code limit} items that starts after {@code offset} items; pages use it. */
  public static Window of(int offset, int limit) {
    Window window = new Window();
    window.limit = limit;
    window.passed = offset;
    return window;
  }

  /** The page of {@code limit} items that goes on after another; null for the first. */
  public static Window after(@Nullable String next, int limit) {
    Window window = new Window();
    window.limit = limit;
    window.cursor = next;
    return window;
  }

  /**
   * Runs a query for this page, in two statements. Refused with {@link Invalid}: a limit out of
   * range, a foreign cursor.
   *
   * @param query HQL that ends with its conditions, to which one more is added by {@code and}
   * @param values those that the conditions name
   */
  public <T> Listing<T> of(
      Class<T> type, String query, Map<String, ?> values, Order<? super T> order) {
    String rest = query;
    Map<String, Object> named = new HashMap<>(values);
    if (cursor != null) {
      rest += " and " + order.condition();
      List<Comparable<?>> after = order.read(cursor).values();
      for (int i = 0; i < after.size(); i++) {
        named.put("after" + i, after.get(i));
      }
    }
    List<T> found =
        select(type, rest + order.clause(), named)
            .setFirstResult(passed)
            .setMaxResults(limit() + 1)
            .getResultList();
    return listing(found, select(type, query, values).getResultCount(), order);
  }

  /** The same for all that a project has of an entity, which names it {@code project}. */
  public <T> Listing<T> of(Class<T> type, UUID project, Order<? super T> order) {
    String all = "from %s where project = :project".formatted(type.getSimpleName());
    return of(type, all, Map.of("project", project), order);
  }

  private static <T> SelectionQuery<T> select(Class<T> type, String hql, Map<String, ?> values) {
    SelectionQuery<T> query = Panache.getSession().createSelectionQuery(hql, type);
    values.forEach(query::setParameter);
    return query;
  }

  /** Cuts this page out of a list that is short by nature, and sorts it. */
  public <T> Listing<T> of(List<T> all, Order<? super T> order) {
    Order.@Nullable Place place = cursor == null ? null : order.read(cursor);
    List<T> found =
        all.stream()
            .filter(each -> place == null || order.comesAfter(place, each))
            .sorted(order.comparator())
            .skip(passed)
            .limit(limit() + 1L)
            .toList();
    return listing(found, all.size(), order);
  }

  /**
   * The page.
   *
   * @param found its items and, if there is a next page, the first of that
   */
  private <T> Listing<T> listing(List<T> found, long total, Order<? super T> order) {
    if (found.size() <= limit()) {
      return new Listing<>(found, null, total);
    }
    List<T> items = found.subList(0, limit());
    return new Listing<>(items, order.cursor(items.get(items.size() - 1)), total);
  }

  /** Cuts this page out of a list that does not change, counting what came before. */
  public <T> Listing<T> of(List<T> all) {
    int from = Math.min(offset(), all.size());
    return listing(all.subList(from, Math.min(all.size(), from + limit())), all.size());
  }

  /** Names what follows a page that was read by other means, counting what came before. */
  public <T> Listing<T> listing(List<T> items, long total) {
    int end = offset() + items.size();
    boolean last = end >= total || items.isEmpty();
    return new Listing<>(items, last ? null : COUNTED.cursor(end), total);
  }

  /** How many items stand before the page, in a list that is not read by an order. */
  public int offset() {
    return cursor == null ? passed : (Integer) COUNTED.read(cursor).values().get(0);
  }

  private static Integer count(String text) {
    int count = Integer.parseInt(text);
    if (count < 0) {
      throw new NumberFormatException("counts from none");
    }
    return count;
  }

  /** How many items the page may hold. */
  public int limit() {
    if (limit == null) {
      return USUAL;
    }
    if (limit < 1 || limit > MOST) {
      throw new Invalid("limit", "must be between 1 and 1,000");
    }
    return limit;
  }
}
