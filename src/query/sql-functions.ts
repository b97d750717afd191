export interface SqlFunction {
  name: string;
  /** As it is called. */
  signature: string;
  about: string;
}

const written = `
count(*) | Rows; count(x) leaves out NULL, count(DISTINCT x) counts different values.
count_if(condition) | Rows for which the condition holds.
sum(x) | Sum.
avg(x) | Mean; NULL is left out.
min(x) | Least value.
max(x) | Greatest value.
median(x) | Middle value.
mode(x) | Most frequent value.
quantile_cont(x, share) | Quantile between the rows, 0.5 for the median.
quantile_disc(x, share) | Quantile as a value that occurs.
stddev(x) | Standard deviation of a sample.
variance(x) | Variance of a sample.
corr(y, x) | Pearson's correlation.
covar_samp(y, x) | Covariance of a sample.
regr_slope(y, x) | Slope of the least-squares line.
regr_intercept(y, x) | Where the least-squares line meets x = 0.
regr_r2(y, x) | Coefficient of determination of the least-squares line.
entropy(x) | Entropy of the values, in bits.
skewness(x) | Skewness.
kurtosis(x) | Excess kurtosis.
histogram(x) | Map from value to number of rows.
approx_count_distinct(x) | Different values, estimated.
any_value(x) | Some value of the group that is not NULL.
first(x) | First value of the group.
last(x) | Last value of the group.
arg_max(value, by) | The value in the row where the other is greatest.
arg_min(value, by) | The value in the row where the other is least.
max_by(value, by) | The same as arg_max.
min_by(value, by) | The same as arg_min.
list(x) | Values of the group as a list; list(x ORDER BY y) puts them in order.
array_agg(x) | The same as list.
string_agg(text, separator) | Texts of the group, joined.
bool_and(condition) | Whether the condition holds in every row.
bool_or(condition) | Whether the condition holds in some row.
product(x) | Product.
row_number() OVER (ORDER BY x) | Number of the row, from 1.
rank() OVER (ORDER BY x) | Rank; equals share one and leave a gap.
dense_rank() OVER (ORDER BY x) | Rank without gaps.
percent_rank() OVER (ORDER BY x) | Rank from 0 to 1.
cume_dist() OVER (ORDER BY x) | Share of rows up to this one.
ntile(n) OVER (ORDER BY x) | Which of n equal parts the row is in.
lag(x, n) OVER (ORDER BY y) | The value n rows before, one where n is left out.
lead(x, n) OVER (ORDER BY y) | The value n rows after.
first_value(x) OVER (ORDER BY y) | First value of the window.
last_value(x) OVER (ORDER BY y) | Last value of the window.
nth_value(x, n) OVER (ORDER BY y) | n-th value of the window.
coalesce(a, b, …) | The first that is not NULL.
ifnull(a, b) | b where a is NULL.
nullif(a, b) | NULL where both are equal.
greatest(a, b, …) | The greatest of its arguments.
least(a, b, …) | The least of its arguments.
if(condition, a, b) | a where the condition holds, else b.
typeof(x) | Name of the type.
hash(x) | A number made from the value.
lower(text) | Lower case.
upper(text) | Upper case.
length(text) | Characters of a text, items of a list.
trim(text) | Without space at both ends.
ltrim(text) | Without space at the start.
rtrim(text) | Without space at the end.
left(text, n) | First n characters.
right(text, n) | Last n characters.
substring(text, start, n) | n characters from a place, the first is 1.
replace(text, old, new) | Each occurrence replaced.
translate(text, from, to) | Each character replaced by its counterpart.
reverse(text) | Backwards.
repeat(text, n) | n times after one another.
lpad(text, n, filler) | Filled up from the left to n characters.
rpad(text, n, filler) | Filled up from the right to n characters.
concat(a, b, …) | Texts joined; NULL counts as empty.
concat_ws(separator, a, b, …) | Texts joined by a separator.
contains(text, part) | Whether a text holds another; case matters.
starts_with(text, part) | Whether a text begins so.
ends_with(text, part) | Whether a text ends so.
instr(text, part) | Where a part begins, 0 where it does not occur.
strpos(text, part) | The same as instr.
split_part(text, separator, n) | n-th part of a text.
string_split(text, separator) | List of the parts of a text.
string_split_regex(text, pattern) | List of the parts between matches.
regexp_matches(text, pattern) | Whether a part matches; third argument 'i': case does not matter.
regexp_full_match(text, pattern) | Whether the whole matches.
regexp_extract(text, pattern, group) | First match, or a group of it.
regexp_extract_all(text, pattern) | List of all matches.
regexp_replace(text, pattern, new) | First match replaced; fourth argument 'g': all.
format(pattern, a, b, …) | Text with each {} filled in.
printf(pattern, a, b, …) | Text with each %d, %s, %.2f filled in.
strip_accents(text) | Letters without their accents.
stem(text, language) | Stem of a word by Snowball, 'english'.
levenshtein(a, b) | Letters to change until one text is the other.
damerau_levenshtein(a, b) | The same, where a swap of neighbours counts one.
jaccard(a, b) | Similarity of the characters of two texts, 0 to 1.
jaro_winkler_similarity(a, b) | Similarity of two short texts, 0 to 1.
chr(n) | Character of a code point.
unicode(text) | Code point of the first character.
ascii(text) | Code point of the first character.
md5(text) | MD5 as a hexadecimal text.
abs(x) | Absolute value.
round(x, digits) | Rounded.
floor(x) | Rounded down.
ceil(x) | Rounded up.
trunc(x) | Without its decimals.
sign(x) | -1, 0 or 1.
sqrt(x) | Square root.
cbrt(x) | Cube root.
exp(x) | e to the power of x.
ln(x) | Natural logarithm.
log(x) | Logarithm to base 10.
log10(x) | Logarithm to base 10.
log2(x) | Logarithm to base 2.
pow(x, y) | x to the power of y.
power(x, y) | x to the power of y.
mod(x, y) | Remainder.
fdiv(x, y) | Quotient rounded down.
pi() | π.
sin(x) | Sine.
cos(x) | Cosine.
tan(x) | Tangent.
asin(x) | Arcsine.
acos(x) | Arccosine.
atan(x) | Arctangent.
atan2(y, x) | Angle of a point.
degrees(x) | Radians as degrees.
radians(x) | Degrees as radians.
factorial(n) | n!
gamma(x) | Gamma function.
lgamma(x) | Logarithm of the gamma function.
gcd(a, b) | Greatest common divisor.
isnan(x) | Whether it is not a number.
isfinite(x) | Whether it is finite.
random() | A number from 0 to 1; another at each call.
date_trunc(part, date) | First moment of the 'month', 'quarter', 'year' …
date_part(part, date) | The 'year', 'month', 'dow' … as a number.
date_diff(part, start, end) | Borders of the part between two dates.
date_sub(part, start, end) | Whole parts between two dates.
date_add(date, interval) | A date moved on.
time_bucket(width, date) | Start of the interval of a width that holds the date.
year(date) | Year.
quarter(date) | Quarter, 1 to 4.
month(date) | Month, 1 to 12.
week(date) | ISO week.
day(date) | Day of the month.
dayofweek(date) | Day of the week, Sunday 0.
dayname(date) | Name of the weekday.
monthname(date) | Name of the month.
last_day(date) | Last day of the month.
make_date(year, month, day) | Date from its parts.
strftime(date, pattern) | Date as text: '%Y-%m'.
strptime(text, pattern) | Text as a time: '%d/%m/%Y'.
try_strptime(text, pattern) | The same; NULL where it does not fit.
epoch(time) | Seconds since 1970.
to_days(n) | Interval of n days.
to_months(n) | Interval of n months.
to_years(n) | Interval of n years.
current_date() | Today.
age(a, b) | Interval between two times.
len(list) | Items of a list, characters of a text.
list_contains(list, item) | Whether a list holds an item.
list_has_any(list, items) | Whether a list holds one of the items at least.
list_has_all(list, items) | Whether a list holds all the items.
list_intersect(a, b) | Items that both lists hold.
list_position(list, item) | Place of an item, from 1; 0 where it is not there.
list_extract(list, n) | n-th item; list[n] is the same.
list_slice(list, from, to) | Items from one place to another.
list_concat(a, b) | Two lists as one.
list_append(list, item) | A list with one more item.
list_distinct(list) | Different items.
list_unique(list) | Number of different items.
list_sort(list) | Items in order.
list_reverse(list) | Items backwards.
list_reverse_sort(list) | Items in order, greatest first.
list_transform(list, x -> …) | Each item changed.
list_filter(list, x -> …) | Items for which a condition holds.
list_aggregate(list, name) | An aggregate over the items: 'sum', 'max', 'string_agg' …
list_sum(list) | Sum of the items.
list_avg(list) | Mean of the items.
list_min(list) | Least item.
list_max(list) | Greatest item.
array_to_string(list, separator) | Items joined.
flatten(lists) | A list of lists as one list.
unnest(list) | A row for each item.
range(start, stop, step) | List of numbers or times, stop left out; in FROM, rows.
generate_series(start, stop, step) | The same, stop included.
struct_pack(name := value) | A struct.
struct_extract(struct, name) | A field of a struct.
map_keys(map) | Keys of a map.
map_values(map) | Values of a map.
map_entries(map) | Entries of a map.
element_at(map, key) | Values of a key.
read_parquet(address) | Rows of a Parquet file of this site.
read_csv_auto(name) | Rows of a CSV file.
`;

/** Functions worth completing: those of DuckDB 0.9.1 that questions to a corpus need. */
export const sqlFunctions: readonly SqlFunction[] = written
  .trim()
  .split("\n")
  .map((line) => {
    const [signature, about] = line.split(" | ") as [string, string];
    return {name: signature.slice(0, signature.indexOf("(")), signature, about};
  });

/** What DuckDB calls a function of other databases. */
export const otherNames: Readonly<Record<string, string>> = {
  isnull: "coalesce",
  nvl: "coalesce",
  charindex: "instr",
  locate: "instr",
  date_format: "strftime",
  to_char: "strftime",
  to_date: "strptime",
  str_to_date: "strptime",
  convert: "cast",
  regexp_like: "regexp_matches",
  regexp_substr: "regexp_extract",
  listagg: "string_agg",
  collect_list: "list",
  percentile_cont: "quantile_cont",
  percentile: "quantile_cont",
  stdev: "stddev",
  var: "variance",
  average: "avg",
  size: "len",
  explode: "unnest",
  array_size: "len",
  dateadd: "date_add",
  getdate: "current_date",
  curdate: "current_date",
  iif: "if",
  tolower: "lower",
  toupper: "upper",
  countif: "count_if",
  countdistinct: "count"
};

export const functionNames: readonly string[] = sqlFunctions.map((f) => f.name);
