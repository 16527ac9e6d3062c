package org.retroduct.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;

/** A server under measurement: the product or its peer, through what both can do. */
interface Subject {
  /** Sends its requests, logged in. */
  Load load();

  /** The processor time that it takes. */
  Cpu cpu();

  /** Stores a text, gives it so many coded passages and answers its address. */
  String transcript(List<String> turns, int passages);

  /**
   * A request that codes a passage of 150 characters which no other request does.
   *
   * @param number from 0
   */
  HttpRequest code(String transcript, int number);

  /** The requests that show a transcript with all that is coded in it, by what they show. */
  List<View> views(String transcript);

  /** Where a reader sees a transcript with so many coded passages. */
  List<Sight> sights(String transcript, int passages);

  /** How many requests of a kind to time in one run; fewer of what takes long. */
  int requests(int words);

  /** How many codings to send before any is timed: Java compiles what has run often enough. */
  int warming();

  /** How often to look at a page before it is timed, for the same reason. */
  int looks();

  /** How many views of a page to time in one run. */
  int opened();

  /** Something to look at, as the requests that a browser would send for it. */
  record View(String name, List<HttpRequest> requests) {}

  /**
   * Something to look at in a browser.
   *
   * @param drawn what is true in the page once all of it is there, in JavaScript
   */
  record Sight(String name, URI address, String drawn) {}
}
