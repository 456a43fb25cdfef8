<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>{{greeting}}</title>
  </head>
  <body>
    <h1>{{greeting}}</h1>
    % if visits is None:
    <p>There is no Memcached.</p>
    % else:
    <p>Visits: {{visits}}</p>
    % end
  </body>
</html>
