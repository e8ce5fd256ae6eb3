package io.huoshui.run.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand people at the door for a hundred coupons, over HTTP, with the real intake and the real loop. Who is told that we are too busy
 * asks again with the same key, as the reference says.
 */
class CouponRushIT {
    private static final int PEOPLE = 10_000;
    private static final int COUPONS = 100;
    private static final int AT_ONCE = 200;
    private static final int TRIES = 20;

    private final Shop shop = Shop.open();
    private final Caller admin = shop.admin();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void exactlyAsManyAsThereAreGetOneAndEverybodyElseIsToldWhy() throws Exception {
        HttpResponse<String> defined = admin.post(
                "/api/coupon-pools",
                "{\"id\":\"rush\",\"name\":\"秒杀\",\"from\":199,\"off\":50,\"validity\":{\"days\":7},\"stock\":"
                        + COUPONS + ",\"perPerson\":1,\"claimable\":true}");
        assertThat(defined.statusCode()).as(defined.body()).isEqualTo(202);
        untilThereIs("/api/coupon-pools/rush");

        Map<String, Integer> answers = new TreeMap<>();
        Set<String> codes = new HashSet<>();
        for (HttpResponse<String> each : rush()) {
            answers.merge(each.statusCode() == 201 ? "coupon" : Shop.text(each.body(), "code"), 1, Integer::sum);
            if (each.statusCode() == 201) {
                codes.add(Shop.text(each.body(), "code"));
            }
        }
        assertThat(answers)
                .containsExactlyInAnyOrderEntriesOf(Map.of("coupon", COUPONS, "COUPON_OUT_OF_STOCK", PEOPLE - COUPONS));
        assertThat(codes).hasSize(COUPONS);

        String books = admin.get("/api/coupon-pools/rush/reconciliation").body();
        assertThat(books).contains("\"issued\":" + COUPONS, "\"even\":true", "\"times\":" + (PEOPLE - COUPONS));
    }

    private List<HttpResponse<String>> rush() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                int no = i;
                asked.add(CompletableFuture.supplyAsync(() -> claim(no), crowd));
            }
            return asked.stream().map(CompletableFuture::join).toList();
        } finally {
            crowd.shutdown();
            assertThat(crowd.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private HttpResponse<String> claim(int no) {
        HttpResponse<String> answer = ask(no);
        for (int i = 1; i < TRIES && answer.statusCode() == 503; i++) {
            answer = ask(no);
        }
        return answer;
    }

    private HttpResponse<String> ask(int no) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(shop.server().url() + "/api/coupon-pools/rush/claims"))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + shop.server().token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"identities\":{\"user_id\":\"rush-" + no + "\"},\"key\":\"k" + no + "\"}"))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }

    private void untilThereIs(String path) {
        await(path).atMost(Duration.ofSeconds(30)).until(() -> admin.get(path).statusCode() == 200);
    }
}
