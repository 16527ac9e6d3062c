package org.retroduct.platform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Browsers keep the stylesheet, so that a new one needs a new address. */
@QuarkusTest
class StylesheetTest {

  @Test
  void each_version_has_an_address_of_its_own() {
    String page = RestAssured.get("/login").asString();
    String address = Jsoup.parse(page).select("link[rel=stylesheet]").attr("href");
    String served = RestAssured.get(address).then().statusCode(200).extract().asString();
    String version = address.replaceFirst(".*=", "");
    assertTrue(version.length() >= 8, address);
    assertTrue(Digests.sha256Hex(served).startsWith(version), address);
  }
}
